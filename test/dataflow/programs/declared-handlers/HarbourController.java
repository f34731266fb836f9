package harbour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class HarbourController implements HarbourApi {
    @Override
    public String chart(String name) {
        return read(name);
    }

    @Override
    public String tide(int day) {
        return stored(day);
    }

    @Override
    public String archive(String name) {
        return kept(name);
    }

    public String chart(String name, int size) {
        return kept(name + size);
    }

    private String read(String name) {
        try {
            // finding: path-traversal
            return Files.readString(Paths.get("/charts/" + name));
        } catch (IOException e) {
            return "";
        }
    }

    private String stored(int day) {
        try {
            // ok: path-traversal
            return Files.readString(Paths.get("/tides/" + day));
        } catch (IOException e) {
            return "";
        }
    }

    private String kept(String name) {
        try {
            // ok: path-traversal
            return Files.readString(Paths.get("/archive/" + name));
        } catch (IOException e) {
            return "";
        }
    }
}
