import { Injectable, Logger } from '@nestjs/common';

interface Customer {
  id: string;
  name: string;
  email: string;
  birthDate: Date;
  newsletter: boolean;
}

interface Product {
  id: string;
  name: string;
  title: string;
}

@Injectable()
export class CustomerService {
  private readonly logger = new Logger(CustomerService.name);

  create(customer: Customer): void {
    // finding: personal-data-in-log
    this.logger.log(`created ${customer.name}`);
    // finding: personal-data-in-log
    this.logger.debug('birth date', customer.birthDate);
    // ok: personal-data-in-log
    this.logger.log(`created ${customer.id}, newsletter ${customer.newsletter}`);
  }

  update(customer: Customer, log: { info(text: string): void }): void {
    // finding: personal-data-in-log
    log.info(customer.email);
  }

  order(product: Product): void {
    // ok: personal-data-in-log
    this.logger.log(`ordered ${product.name} (${product.title})`);
  }

  invite(emails: readonly string[]): void {
    for (const email of emails) {
      // finding: personal-data-in-log
      console.log('invited', email);
    }
    // ok: personal-data-in-log
    console.log('invited', emails.length);
  }

  notify(customer: Customer, sendEmail: boolean): void {
    // ok: personal-data-in-log
    this.logger.log(`notify ${customer.id} by mail: ${sendEmail}`);
  }
}
