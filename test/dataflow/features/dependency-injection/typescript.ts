import { sink, source } from 'testkit';
import { container } from 'ioc-kit';
import { Injectable } from 'ioc-kit/marks';

class Clock {
  stamp(): string {
    return 'now';
  }
  print(text: string) {
    sink(text); // finding: test-flow
  }
}

@Injectable()
class Shelf {
  constructor(private readonly clock: Clock) {}

  label = (text: string) => sink(text); // finding: test-flow

  print(text: string) {
    this.clock.print(text);
  }

  when(text: string) {
    sink(this.clock.stamp()); // ok: test-flow
    return text;
  }
}

// the container makes the object of the class that it is asked for
const shelf = container.resolve(Shelf);
shelf.label(source());
shelf.print(source());
sink(shelf.when(source())); // finding: test-flow
sink(shelf.when('a')); // ok: test-flow

// a map from classes to something else does not
const labels = new Map([[Shelf, 'shelf']]);
sink(labels.get(Shelf)); // ok: test-flow
