package app;

public class Store {
    private static final Store INSTANCE = new Store();
    public String name = "none";
    public String kind = "none";

    public static Store get() {
        return INSTANCE;
    }
}
