package eu.nordfracht.logistics.lib;

import java.util.function.Function;
import java.util.function.Supplier;

/** Result of an operation that may be refused without being an error. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {
    }

    record Rejected<T>(String reason) implements Outcome<T> {
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> rejected(String reason) {
        return new Rejected<>(reason);
    }

    static <T> Outcome<T> of(Supplier<T> supplier) {
        try {
            return new Done<>(supplier.get());
        } catch (RuntimeException e) {
            return new Rejected<>(e.getClass().getSimpleName());
        }
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> mapper) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(mapper.apply(value));
            case Rejected<T>(String reason) -> new Rejected<>(reason);
        };
    }

    default T orElse(T other) {
        return this instanceof Done<T>(T value) ? value : other;
    }
}
