import type { Dictionary } from '../i18n/zh-cn.ts';

type ProductName = keyof Dictionary['products'];

export const PRODUCTS: readonly { name: ProductName; priceYuan: number }[] = [
  { name: 'cup', priceYuan: 68 },
  { name: 'notebook', priceYuan: 36 },
  { name: 'lamp', priceYuan: 198 },
  { name: 'umbrella', priceYuan: 128 },
  { name: 'soap', priceYuan: 28 },
  { name: 'basket', priceYuan: 156 },
];
