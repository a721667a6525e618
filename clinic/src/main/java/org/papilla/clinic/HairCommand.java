package org.papilla.clinic;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `papilla hair`: what is measured.
@Command(
        name = "hair",
        header = "Hair counted, measured and followed; sheets of the examination read.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HairCountCommand.class,
            HairGrowthCommand.class,
            TrichogramCommand.class,
            SaltCommand.class,
            SheddingCommand.class,
            ChecklistCommand.class
        })
final class HairCommand implements Runnable {

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
