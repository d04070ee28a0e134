import { Breadcrumb, Flex, Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../locales/texts';
import { UI_TEXTS } from './ui.texts';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageHeadProps {
  readonly title: string;
  /** One line beneath it. */
  readonly lead?: ReactNode;
  /** The pages above this one, the outermost first. */
  readonly trail?: readonly Crumb[];
  /** What stands beside the title, such as a state. */
  readonly beside?: ReactNode;
  /** Buttons, the most important one last. */
  readonly actions?: ReactNode;
}

/** The head of a page: where it is, what it is called, and what can be done with all of it. */
export function PageHead({ title, lead, trail = [], beside, actions }: PageHeadProps) {
  const t = useTexts(UI_TEXTS);
  useEffect(() => {
    document.title = `${title} · Laurel`;
  }, [title]);
  const items = trail.map(({ label, to }) => ({ title: <Link to={to}>{label}</Link> }));
  return (
    <header className="page-head">
      {items.length > 0 && (
        <nav aria-label={t('breadcrumb')}>
          <Breadcrumb items={[...items, { title }]} />
        </nav>
      )}
      <Flex justify="space-between" align="flex-start" gap="small 16px" wrap>
        <div className="page-head-text">
          <Flex gap={12} align="center" wrap>
            <Typography.Title level={1} className="page-title">
              {title}
            </Typography.Title>
            {beside}
          </Flex>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {actions !== undefined && (
          <Flex gap={8} wrap className="page-actions">
            {actions}
          </Flex>
        )}
      </Flex>
    </header>
  );
}
