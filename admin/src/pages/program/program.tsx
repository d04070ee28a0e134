import { PageHead } from '../../ui/page-head';

export function Program() {
  return <PageHead title="Tier programme" />;
}
