// What the commands share: flags that stand for settings, and a program opened by them.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/settings.hpp"

namespace bihuan {

struct Program;

struct Flags {  // --port and its like: flags that stand for a setting
    std::vector<std::pair<std::string, std::string>> given;
    std::string config_file;

    void add(CLI::App& command, const std::string& flag, const std::string& key, const std::string& help);
};

struct CommandLine {
    CLI::App app{"闭环 Bihuan: customer service by the written standard"};
    Flags flags;
    int answer = 0;  // the exit code

    void with_program(const std::function<int(Program&)>& use);
};

void add_common(CLI::App& command, Flags& flags);
// Throws CLI::ValidationError where one is not allowed.
Settings settings_of(const Flags& flags);

int refused(const Error& error);  // says what is wrong and answers 1, the exit code

void add_record_commands(CommandLine& line);  // knowledge, verify, contact, message, retention
void add_simulate_commands(CommandLine& line);

}  // namespace bihuan
