package desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
public class Bus {
  private final Map<Class<?>, List<Consumer<Object>>> byType = new ConcurrentHashMap<>();
  private final List<Consumer<String>> forNotes = new ArrayList<>();
  private final Executor executor;

  public Bus(Executor executor) {
    this.executor = executor;
  }

  public <E> void on(Class<E> type, Consumer<? super E> listener) {
    byType.computeIfAbsent(type, key -> new CopyOnWriteArrayList<>()).add(event -> listener.accept(type.cast(event)));
  }

  public void onNote(Consumer<String> listener) {
    forNotes.add(listener);
  }

  public void publish(Object event) {
    for (Consumer<Object> listener : byType.getOrDefault(event.getClass(), List.of())) {
      executor.execute(() -> listener.accept(event));
    }
  }

  public void note(String text) {
    forNotes.forEach(listener -> listener.accept(text));
  }

  public record Badge(String title) {}

  public record Stay(String title, int nights) {}
}
