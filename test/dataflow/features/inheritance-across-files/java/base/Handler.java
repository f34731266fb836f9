package base;

public abstract class Handler {
    public void run(String text) {
        write(text);
        show("guest");
    }

    protected abstract void write(String text);

    protected abstract void show(String text);
}
