package dev.hamilton.reader;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Classes as a named module that opens nothing. */
final class ModuleLayerFixture {
    private ModuleLayerFixture() {}

    static void write(Path folder, String module, Compilation compiled) throws IOException {
        byte[] descriptor = Compilation.of(Map.of("module-info", "module " + module + " {}"))
                .classes()
                .get("module-info");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("module.jar")))) {
            jar.putNextEntry(new JarEntry("module-info.class"));
            jar.write(descriptor);
            for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
                jar.putNextEntry(new JarEntry(each.getKey().replace('.', '/') + ".class"));
                jar.write(each.getValue());
            }
        }
    }

    static ClassLoader loader(Path folder, String module) {
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(folder), ModuleFinder.of(), Set.of(module));
        return ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(ModuleLayer.boot()), ModuleLayerFixture.class.getClassLoader())
                .layer()
                .findLoader(module);
    }
}
