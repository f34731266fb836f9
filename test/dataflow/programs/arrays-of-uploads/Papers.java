package org.example.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An array that a request fills, as the stream or the list of its elements. */
@RestController
class Papers {
  private final Path root = Path.of("/srv/papers");

  record Paper(String title, InputStreamSource content) {}

  @PostMapping("/papers")
  void upload(@RequestParam("file") MultipartFile[] files) throws IOException {
    keep(Stream.of(files).filter(file -> !file.isEmpty())
        .map(file -> new Paper(file.getOriginalFilename(), file)).toList());
  }

  @PostMapping("/papers/named")
  void named(@RequestParam("file") MultipartFile[] files) throws IOException {
    for (Paper paper : Arrays.stream(files).map(file -> new Paper(UUID.randomUUID() + ".pdf", file)).toList()) {
      Files.copy(paper.content().getInputStream(), root.resolve(paper.title())); // ok: path-traversal
    }
    for (MultipartFile file : Arrays.asList(files)) {
      Files.copy(file.getInputStream(), root.resolve(file.getOriginalFilename())); // finding: path-traversal
    }
  }

  private void keep(List<Paper> papers) throws IOException {
    for (Paper paper : papers) {
      try (InputStream in = paper.content().getInputStream()) {
        Files.copy(in, root.resolve(paper.title())); // finding: path-traversal
      }
    }
  }
}
