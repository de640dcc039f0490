export const figures = {
  title: 'Angka',
  subtitle: (unit: string) => `Angka terakhir ${unit}`,
  empty: 'Unit kerja ini belum punya angka di perangkat ini.',
  noValue: 'belum ada angka',
  noTarget: 'tanpa target',
  target: (text: string) => `Target ${text}`,
  previous: (value: string, period: string) => `sebelumnya ${value} (${period})`,
};
