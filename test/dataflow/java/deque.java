import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.Queue;
import java.util.Stack;
import org.testkit.Sink;
import org.testkit.Source;

class Queues {
  void order() {
    Deque<String> stack = new ArrayDeque<>();
    stack.push("fixed");
    stack.push(Source.get());
    Sink.put(stack.pop()); // finding: test-flow
    Sink.put(stack.pop()); // ok: test-flow
    Queue<String> queue = new LinkedList<>();
    queue.add(Source.get());
    queue.offer("fixed");
    Sink.put(queue.poll()); // finding: test-flow
    Sink.put(queue.peek()); // ok: test-flow
    Stack<String> old = new Stack<>();
    old.push(Source.get());
    old.push("fixed");
    Sink.put(old.pop()); // ok: test-flow
    Sink.put(old.peek()); // finding: test-flow
  }
}
