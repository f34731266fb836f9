package app;

import org.testkit.Source;

public final class Settings {
    public static final String TABLE = "orders";
    public static final String NAME = Source.get();
    public static final int SIZE = 10;
}
