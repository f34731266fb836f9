package eu.nordfracht.logistics.storage;

import eu.nordfracht.logistics.config.LogisticsSettings;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;

/** Folder with the documents of the old system. */
@Component("archive")
public class ArchiveStore implements FileStore {

    private final Path root;

    public ArchiveStore(LogisticsSettings settings) {
        this.root = settings.storageRoot().resolve("archive");
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path file = root.resolve(name);
        return Files.readAllBytes(file);
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        Files.write(root.resolve(name), content);
    }

    public int unpack(byte[] zip) throws IOException {
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                File target = new File(root.toFile(), entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                Files.copy(in, target.toPath());
                count++;
            }
        }
        return count;
    }

    public int unpackPhotos(InputStream zip) throws IOException {
        Path folder = root.resolve("photos").toAbsolutePath().normalize();
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(folder)) {
                    continue;
                }
                Files.copy(in, target);
                count++;
            }
        }
        return count;
    }

    public byte[] year(int year) throws IOException {
        return Files.readAllBytes(root.resolve("year-" + year + ".zip"));
    }
}
