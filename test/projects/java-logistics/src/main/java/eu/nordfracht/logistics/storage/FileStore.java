package eu.nordfracht.logistics.storage;

import java.io.IOException;

public interface FileStore {

    byte[] read(String name) throws IOException;

    void write(String name, byte[] content) throws IOException;

    default String describe(String name) {
        return getClass().getSimpleName() + ":" + name.length();
    }
}
