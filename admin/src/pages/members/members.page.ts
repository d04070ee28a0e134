import { TeamOutlined } from '@ant-design/icons';
import type { Page } from '../../app/page';
import { defineTexts } from '../../locales/texts';

export const membersPage: Page = {
  path: 'members',
  section: 'observe',
  icon: TeamOutlined,
  texts: defineTexts('members.page', { en: { title: 'Members' }, 'zh-CN': { title: '会员' } }),
  permission: 'MEMBER_READ',
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./member-list')).MemberList }) },
    {
      path: ':id',
      lazy: async () => ({ Component: (await import('./member-profile')).MemberProfile }),
    },
  ],
};
