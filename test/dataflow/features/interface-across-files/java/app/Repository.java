package app;

public interface Repository {
    String find();

    String table();
}
