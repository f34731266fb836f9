package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.lib.Hashing;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.Texts;
import eu.nordfracht.logistics.services.ImportService;
import eu.nordfracht.logistics.services.WebhookService;
import eu.nordfracht.logistics.storage.ArchiveStore;
import eu.nordfracht.logistics.storage.DocumentStore;
import eu.nordfracht.logistics.storage.FileStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/documents", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
public class DocumentController {

    private enum Form { CN22, CN23, EUR1 }

    private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "png", "image/png");

    private final Map<String, FileStore> stores;
    private final ArchiveStore archive;
    private final DocumentStore documents;
    private final ImportService imports;
    private final WebhookService webhooks;
    private final Path templates;

    public DocumentController(Map<String, FileStore> stores, ArchiveStore archive, DocumentStore documents,
                              ImportService imports, WebhookService webhooks, LogisticsSettings settings) {
        this.stores = stores;
        this.archive = archive;
        this.documents = documents;
        this.imports = imports;
        this.webhooks = webhooks;
        this.templates = settings.storageRoot().resolve("templates");
    }

    @GetMapping("/{store}")
    public byte[] read(@PathVariable String store, @RequestParam String name) throws IOException {
        FileStore chosen = stores.getOrDefault(store, documents);
        return chosen.read(name);
    }

    @PostMapping("/archive")
    public void upload(@RequestParam MultipartFile file) throws IOException {
        archive.write(file.getOriginalFilename(), file.getBytes());
    }

    @PostMapping("/folder/{folder}")
    public void folder(@PathVariable String folder, @RequestBody byte[] content) throws IOException {
        documents.write(folder + "/scan.pdf", content);
    }

    @PostMapping(path = "/new", produces = MediaType.APPLICATION_JSON_VALUE)
    public Map<String, String> create(@RequestParam MultipartFile file) throws IOException {
        byte[] content = file.getBytes();
        String name = documents.store(Texts.orElse(file.getOriginalFilename(), "scan.bin"), content);
        return Map.of("name", name, "checksum", Hashing.checksum(content));
    }

    @PostMapping("/zip")
    public int zip(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean photos) throws IOException {
        if (photos) {
            try (InputStream in = file.getInputStream()) {
                return archive.unpackPhotos(in);
            }
        }
        return archive.unpack(file.getBytes());
    }

    @GetMapping("/year/{year}")
    public byte[] year(@PathVariable int year) throws IOException {
        return archive.year(year);
    }

    @GetMapping("/templates/{form}")
    public byte[] template(@PathVariable String form) throws IOException {
        Form chosen = Form.valueOf(form.toUpperCase());
        return Files.readAllBytes(templates.resolve(chosen.name() + ".pdf"));
    }

    @GetMapping("/resource")
    public Resource resource(@RequestHeader("X-Document") String name) {
        return new FileSystemResource(templates + File.separator + name);
    }

    @GetMapping("/attachment")
    public byte[] attachment(@RequestParam Optional<String> name) throws IOException {
        String file = name.map(String::trim).filter(n -> !n.isBlank()).orElse("terms.pdf");
        try (InputStream in = new FileInputStream(new File(templates.toFile(), file))) {
            return in.readAllBytes();
        }
    }

    @GetMapping("/terms")
    public byte[] terms(@RequestParam(defaultValue = "en") String language) throws IOException {
        if (!language.matches("[a-z]{2}")) {
            throw new LogisticsException(404, "no such language");
        }
        return Files.readAllBytes(templates.resolve("terms-" + language + ".pdf"));
    }

    @GetMapping("/type")
    public ResponseEntity<byte[]> typed(@RequestParam String name, @RequestParam(defaultValue = "pdf") String type)
            throws IOException {
        return ResponseEntity.ok()
                .header("X-Document-Type", TYPES.getOrDefault(type, "application/pdf"))
                .body(documents.read(name));
    }

    @PostMapping(path = "/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    public Object batch(HttpServletRequest request) throws IOException, ClassNotFoundException {
        return imports.batch(request.getInputStream());
    }

    @GetMapping(path = "/batch/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    public Object resume(@CookieValue("batch") String token) throws IOException, ClassNotFoundException {
        return imports.resume(token);
    }

    @PostMapping(path = "/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    public Object plan(@RequestBody String yaml, @RequestParam(defaultValue = "false") boolean plain) {
        return plain ? imports.schedule(yaml) : imports.plan(yaml);
    }

    @GetMapping(path = "/logo", produces = MediaType.IMAGE_PNG_VALUE)
    public byte[] logo(@RequestParam(required = false) String address) throws IOException {
        return webhooks.logo(Optional.ofNullable(address));
    }
}
