import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

// Names of months and days, and on which day a week begins.
dayjs.locale('zh-cn');
