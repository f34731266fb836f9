package app;

class Second {
    private final Third third = new Third();

    void forward(String text) {
        third.write("name " + text);
    }

    void drop(String text) {
        third.show("size " + text.length());
    }
}
