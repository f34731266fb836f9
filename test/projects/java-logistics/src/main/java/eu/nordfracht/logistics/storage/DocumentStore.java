package eu.nordfracht.logistics.storage;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.lib.LogisticsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component("documents")
public class DocumentStore implements FileStore {

    private final Path root;

    public DocumentStore(LogisticsSettings settings) {
        this.root = settings.storageRoot().resolve("documents").toAbsolutePath().normalize();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(inside(name));
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        Path target = inside(name);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    public String store(String original, byte[] content) throws IOException {
        int dot = original.lastIndexOf('.');
        String extension = dot < 0 ? "bin" : original.substring(dot + 1).replaceAll("[^a-z0-9]", "");
        String name = UUID.randomUUID() + "." + extension;
        Files.write(root.resolve(name), content);
        return name;
    }

    private Path inside(String name) {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw new LogisticsException(404, "no such document");
        }
        return path;
    }
}
