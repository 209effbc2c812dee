import { analyse } from '../analyse';
import { gazetteerOf } from '../places/gazetteer';

const gazetteer = gazetteerOf([]);
const relevanceOf = (title: string, body = '') => analyse(title, body, gazetteer).relevance;

describe('words of advertising in texts of public concern', () => {
  it.each([
    ['福彩、体彩公益金使用情况公告', ''],
    ['市民被扫码、高薪兼职诈骗', ''],
    ['直播间特价商品下单后不发货', '消费者多次投诉，平台不退款。'],
    ['景区扫码领券骗局', '优惠券无法使用，村民要求退钱。'],
    ['县总工会职工福利优惠券被指截留', ''],
    ['超市限时特价抢购引发踩踏，三人受伤', ''],
    ['双色球开奖涉嫌造假？福彩中心回应', ''],
    ['快递驿站收费', '旗舰店包邮，下单后驿站还要加钱，希望物价部门管一管。'],
    ['微商代购药品', '包邮下单的减肥药致人住院，市场监管局介入。'],
    ['兼职刷单返利', '大学生下单返利被骗三万元，派出所立案侦查。'],
  ])('are not what makes %s irrelevant', (title, body) => {
    expect(relevanceOf(title, body)).toMatchObject({ irrelevant: false });
  });
});

describe('advertising, horoscopes and draws of lots', () => {
  it.each([
    ['今日星座运势：白羊座财运上升，双子座桃花运旺', ''],
    ['2026年生肖属相运势，属鼠的人财运亨通', ''],
    ['双色球第2026001期开奖结果：奖池12亿元', ''],
    ['本周运势', '天蝎座事业上有贵人，家庭和睦，财运平平，幸运色紫色。'],
    ['旗舰店限时秒杀，全场包邮，满减不停', ''],
    ['高薪兼职，日结三百，扫码领取', ''],
    ['直播间福利来袭，下单返利，优惠券限时领取', ''],
    ['黄历：今日宜嫁娶，属相冲马', ''],
    ['大牌代购特价，拼团包邮，抢购从速', ''],
    ['减肥茶', '旗舰店秒杀，买二送一，包邮到家，下单即送优惠券，欢迎咨询。'],
  ])('are irrelevant: %s', (title, body) => {
    const { irrelevant, words } = relevanceOf(title, body);
    expect(irrelevant).toBe(true);
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
  });
});
