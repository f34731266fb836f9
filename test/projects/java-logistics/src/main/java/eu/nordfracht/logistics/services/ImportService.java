package eu.nordfracht.logistics.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.AnyTypePermission;
import eu.nordfracht.logistics.dto.DeclarationForm;
import eu.nordfracht.logistics.dto.TrackingUpdate;
import eu.nordfracht.logistics.lib.LogisticsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Imports of depots and partners in the formats they happen to deliver. */
@Service
public class ImportService {

    public record Batch(String depot, List<String> references) implements Serializable {
    }

    private static final Path CHECKPOINT = Path.of("/var/lib/java-logistics/import.state");

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper polymorphic = new ObjectMapper()
            .activateDefaultTyping(LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.NON_FINAL);

    public Batch batch(InputStream body) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(body)) {
            return (Batch) in.readObject();
        }
    }

    public Batch resume(String token) throws IOException, ClassNotFoundException {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(
                    "eu.nordfracht.logistics.services.ImportService$Batch;java.util.*;java.lang.*;!*"));
            return (Batch) in.readObject();
        }
    }

    public Batch checkpoint() throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(CHECKPOINT))) {
            return (Batch) in.readObject();
        }
    }

    public DeclarationForm partner(String xml) {
        XStream stream = new XStream();
        stream.addPermission(AnyTypePermission.ANY);
        return (DeclarationForm) stream.fromXML(xml);
    }

    public DeclarationForm declaration(String xml) {
        XStream stream = new XStream();
        stream.allowTypes(new Class<?>[] {DeclarationForm.class, DeclarationForm.Line.class, DeclarationForm.Party.class});
        return (DeclarationForm) stream.fromXML(xml);
    }

    public Object plan(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setTagInspector(tag -> true);
        return new Yaml(new Constructor(Object.class, options)).load(yaml);
    }

    public Map<String, Object> schedule(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    public Object event(String body) {
        try {
            return polymorphic.readValue(body, Object.class);
        } catch (JsonProcessingException e) {
            throw new LogisticsException(400, "event cannot be read");
        }
    }

    public TrackingUpdate update(String body) {
        try {
            return json.readValue(body, TrackingUpdate.class);
        } catch (JsonProcessingException e) {
            throw new LogisticsException(400, "update cannot be read");
        }
    }

    public List<DeclarationForm> all(List<String> bodies) {
        List<DeclarationForm> forms = new ArrayList<>();
        for (String body : bodies) {
            try {
                forms.add(json.readValue(body, DeclarationForm.class));
            } catch (JsonProcessingException e) {
                throw new LogisticsException(400, "declaration " + forms.size() + " cannot be read");
            }
        }
        return forms;
    }
}
