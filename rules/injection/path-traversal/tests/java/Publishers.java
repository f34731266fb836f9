import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

// what a function makes of an item of a publisher of which nothing is known
@RestController
class Publishers {
  private final Path root = Path.of("/srv/desk");

  @PostMapping("/named")
  Mono<Void> named(FilePart part) {
    // finding: path-traversal
    return Mono.fromCallable(() -> Files.createDirectories(root)).map(dir -> slot(dir, part)).flatMap(to -> part.transferTo(to));
  }

  @PostMapping("/made")
  Mono<Void> made(FilePart part) {
    // ok: path-traversal
    return Mono.fromCallable(() -> Files.createDirectories(root)).map(dir -> fresh(dir)).flatMap(to -> part.transferTo(to));
  }

  Mono<Void> cast(ServerRequest request) {
    // finding: path-traversal
    return request.multipartData().map(parts -> parts.getFirst("file")).cast(FilePart.class).flatMap(part -> part.transferTo(root.resolve(part.filename())));
  }

  private static Path slot(Path dir, FilePart part) {
    return dir.resolve(part.filename().isBlank() ? "file" : part.filename());
  }

  private static Path fresh(Path dir) {
    return dir.resolve(UUID.randomUUID() + ".bin");
  }
}
