package org.linchpin.formats.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema that ships with the language, asked by a validator that is not ours. */
final class ShippedSchema {

    private static final Schema SCHEMA = load();

    private ShippedSchema() {}

    private static Schema load() {
        try (InputStream in = Objects.requireNonNull(YamlModel.class.getResourceAsStream("linchpin-1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema, or YAML itself, says against a file. */
    static List<String> complaints(String yaml) {
        Object value;
        try {
            value = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        return SCHEMA.validate(JsonMapper.shared().valueToTree(value)).stream()
                .map(Error::toString)
                .toList();
    }
}
