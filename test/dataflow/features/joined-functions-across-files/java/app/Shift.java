package app;

class Shift {
    void run() {
        Belt.ship(Shelf.oldest());
        Belt.pack(Shelf.newest());
    }
}
