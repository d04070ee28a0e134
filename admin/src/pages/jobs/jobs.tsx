import { PageHead } from '../../ui/page-head';

export function Jobs() {
  return <PageHead title="Jobs" />;
}
