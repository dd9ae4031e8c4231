#include "app/command_line.hpp"

#include <fmt/format.h>

#include "app/program.hpp"

namespace bihuan {

void Flags::add(CLI::App& command, const std::string& flag, const std::string& key, const std::string& help) {
    command.add_option_function<std::string>(
        flag, [this, key](const std::string& value) { given.emplace_back(key, value); }, help);
}

void CommandLine::with_program(const std::function<int(Program&)>& use) {
    const auto settings = settings_of(flags);
    Program program{settings};
    answer = use(program);
}

void add_common(CLI::App& command, Flags& flags) {
    command.add_option("--config", flags.config_file, "TOML file with settings (see `bihuan config show`)");
    flags.add(command, "--data-dir", "data_dir", "Folder of the store, attachments and the key");
    flags.add(command, "--store", "store.url", "sqlite:PATH or postgresql://...");
    flags.add(command, "--manual-clock", "test.manual_clock", "For tests: a clock that moves only when told");
}

Settings settings_of(const Flags& flags) {
    Settings settings;
    const auto want = [](const Done& done) {
        if (!done)
            throw CLI::ValidationError(fmt::format(fmt::runtime(done.error().kind.en), done.error().detail));
    };
    if (!flags.config_file.empty()) want(settings.read_file(flags.config_file));
    want(settings.read_environment());
    for (const auto& [key, value] : flags.given) want(settings.set(key, value, "flag"));
    return settings;
}

int refused(const Error& error) {
    const auto& first =
        error.fields.empty() ? FieldError{{}, error.kind, error.detail} : error.fields.front();
    fmt::print(stderr, "{}{}{}: {}\n", first.field, first.field.empty() ? "" : ": ", first.kind.code,
               fmt::format(fmt::runtime(first.kind.en), first.detail));
    return 1;
}

}  // namespace bihuan
