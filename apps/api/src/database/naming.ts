import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** camelCase in TypeScript, snake_case in SQL. */
export class SnakeCaseNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
