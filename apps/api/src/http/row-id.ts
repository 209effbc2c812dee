import type { PipeTransform } from '@nestjs/common';
import { MAX_ROW_ID } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';

/** The id in an address: a number some row could have. */
export class RowIdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const id = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : NaN;
    if (id <= MAX_ROW_ID) return id;
    throw new DomainError('request.invalid', { faults: [{ path: 'id', message: '编号有误' }] });
  }
}
