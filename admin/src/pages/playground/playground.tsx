import { PageHead } from '../../ui/page-head';

export function Playground() {
  return <PageHead title="API playground" />;
}
