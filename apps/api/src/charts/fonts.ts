/**
 * Open fonts with every character of GBK (SIL OFL 1.1), for what the server draws itself: pictures and PDF. The faces the standard
 * names are not free; 宋体 stands for 仿宋, 黑体 for itself.
 */
const face = (name: string) => require.resolve(`@expo-google-fonts/${name}`);

export const FONT_FILES = {
  serif: face('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  serifBold: face('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  sans: face('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  sansBold: face('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;
