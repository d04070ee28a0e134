import { theme, type ThemeConfig } from 'antd';

export type Scheme = 'light' | 'dark';

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";
const MONO =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', monospace";

const SHARED = {
  fontFamily: FONT,
  fontFamilyCode: MONO,
  fontSize: 14,
  borderRadius: 8,
  borderRadiusSM: 6,
  borderRadiusLG: 10,
  wireframe: false,
  motionDurationMid: '0.15s',
  motionDurationSlow: '0.2s',
} as const;

/** Text that is read against its ground at 4.5 to 1 at least: axe looks at every page. */
const LIGHT = {
  colorPrimary: '#1c6b45',
  colorLink: '#1c6b45',
  colorInfo: '#1f5fa8',
  colorSuccess: '#1c7a4b',
  colorWarning: '#9a5b00',
  colorError: '#b3261e',
  colorBgLayout: '#f5f7f5',
  colorText: '#18221b',
  colorTextSecondary: '#46544a',
  colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
  colorTextQuaternary: 'rgba(0, 0, 0, 0.6)',
  colorTextDescription: 'rgba(0, 0, 0, 0.65)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.58)',
  colorTextDisabled: 'rgba(0, 0, 0, 0.6)',
  colorBorderSecondary: '#e6ebe7',
  colorBorder: '#cfd8d1',
} as const;

const DARK = {
  colorPrimary: '#5fc48c',
  colorLink: '#86d6a7',
  colorInfo: '#6ea8ec',
  colorSuccess: '#5fc48c',
  colorWarning: '#e0a84a',
  colorError: '#f0776b',
  colorBgBase: '#101512',
  colorBgLayout: '#0c100e',
  colorBgContainer: '#151b17',
  colorBgElevated: '#1c241f',
  colorText: '#e4ede6',
  colorTextSecondary: '#b4c2b8',
  colorTextTertiary: 'rgba(255, 255, 255, 0.65)',
  colorTextQuaternary: 'rgba(255, 255, 255, 0.6)',
  colorTextDescription: 'rgba(255, 255, 255, 0.68)',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.6)',
  colorTextDisabled: 'rgba(255, 255, 255, 0.6)',
  colorBorderSecondary: '#253029',
  colorBorder: '#38463d',
} as const;

/** The look of the console, on the algorithm of the library; nothing moves where that is asked. */
export function themeOf(scheme: Scheme, isStill: boolean): ThemeConfig {
  const isDark = scheme === 'dark';
  const accent = isDark ? '#86d6a7' : '#14563a';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...SHARED, ...(isDark ? DARK : LIGHT), motion: !isStill },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        ...(isDark ? { primaryColor: '#0b1710' } : {}),
      },
      Layout: {
        headerBg: isDark ? '#151b17' : '#ffffff',
        siderBg: isDark ? '#151b17' : '#ffffff',
        headerHeight: 52,
        headerPadding: '0 24px',
      },
      Menu: {
        itemBg: 'transparent',
        itemHeight: 36,
        itemSelectedBg: isDark ? '#1e3127' : '#e4f2e9',
        itemSelectedColor: accent,
        activeBarBorderWidth: 0,
      },
      Tabs: { itemSelectedColor: accent, itemHoverColor: accent, horizontalMargin: '0 0 16px' },
      Table: { cellPaddingBlock: 9, headerBg: isDark ? '#1a211c' : '#f7faf7' },
      Card: { headerFontSize: 15, headerHeight: 46, bodyPadding: 20 },
      Segmented: { itemSelectedColor: accent },
    },
  };
}
