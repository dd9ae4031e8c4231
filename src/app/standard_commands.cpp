#include "app/standard_commands.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>

#include "app/program.hpp"
#include "identity/calls.hpp"
#include "standard/domain/standard_diff.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

std::optional<std::string> standard_text_at(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::string text(standard::standard_bytes_max + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad() || (!file && !file.eof())) {
        fmt::print(stderr, "{}: cannot be read; check the path\n", path);
        return std::nullopt;
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

int report(const std::string& path, const standard::StandardFile& file) {
    for (const auto& problem : file.problems)
        fmt::print("{}:{}: {}{}{}\n", path, problem.line, problem.path, problem.path.empty() ? "" : ": ",
                   problem.en);
    if (file.problems.empty()) return 0;
    fmt::print("{} problem{}; nothing of this file can be published until they are mended\n",
               file.problems.size(), file.problems.size() == 1 ? "" : "s");
    return 1;
}

}  // namespace

int check_standard_file(const std::string& path) {
    const auto text = standard_text_at(path);
    if (!text) return 2;
    const auto file = standard::read_standard(*text);
    if (report(path, file) != 0) return 1;
    const auto& s = file.standard;
    fmt::print(
        "{}: in order: {} clauses, {} categories, {} class rules, {} SLA rules, {} calendars, {} grades\n",
        path, s.clauses.size(), s.categories.size(), s.class_rules.size(), s.sla_rules.size(),
        s.calendars.size(), s.grades.size());
    return 0;
}

int diff_standard_files(const std::string& before, const std::string& after) {
    const auto a = standard_text_at(before), b = standard_text_at(after);
    if (!a || !b) return 2;
    const auto differences = standard::diff_standards(*a, *b);
    if (!differences) {
        fmt::print(stderr, "one of the files is not valid TOML, line {}\n", differences.error().detail);
        return 2;
    }
    for (const auto& one : *differences) {
        if (one.before.empty())
            fmt::print("+ {} = {}\n", one.path, one.after);
        else if (one.after.empty())
            fmt::print("- {} = {}\n", one.path, one.before);
        else
            fmt::print("~ {}: {} -> {}\n", one.path, one.before, one.after);
    }
    fmt::print("{} difference{}\n", differences->size(), differences->size() == 1 ? "" : "s");
    return differences->empty() ? 0 : 1;
}

int show_standard(const std::string& path) {
    const auto text = path.empty() ? std::optional{std::string{standard::embedded_standard_text()}}
                                   : standard_text_at(path);
    if (!text) return 2;
    const auto file = standard::read_standard(*text);
    if (report(path, file) != 0) return 1;
    const auto& s = file.standard;
    fmt::print("{}  {}\n\n", s.name.name_zh, s.name.name_en);
    fmt::print("{:<20} {:>8} {:>8} {:>8} {:>8}  {:<10} clause\n", "limits", "accept", "respond", "resolve",
               "feedback", "calendar");
    for (const auto& rule : s.sla_rules)
        fmt::print("{:<20} {:>8} {:>8} {:>8} {:>8}  {:<10} {}\n", rule.code,
                   standard::to_text(rule.accept.limit), standard::to_text(rule.respond.limit),
                   standard::to_text(rule.resolve.limit), standard::to_text(rule.feedback.limit),
                   rule.resolve.calendar, rule.clause);
    fmt::print("\nwarnings at {} % and at the breach; then: ", fmt::join(s.warning_percents, ", "));
    for (const auto& step : s.ladder) fmt::print("{} +{} %  ", step.name_en, step.percent);
    fmt::print("\n\nindicators\n");
    for (const auto& one : s.indicators)
        fmt::print("  {:<26} {} {:>4}  {}\n", one.code, one.is_at_most ? "<=" : ">=", one.target, one.clause);
    fmt::print("\n{} clauses, {} categories, {} channels, {} class rules, {} emergency levels\n",
               s.clauses.size(), s.categories.size(), s.channels.size(), s.class_rules.size(),
               s.emergency_levels.size());
    return 0;
}

int publish_standard(Program& program, const std::string& path, const std::string& from,
                     const std::string& note) {
    const auto text = standard_text_at(path);
    if (!text) return 2;
    if (report(path, standard::read_standard(*text)) != 0) return 1;
    const auto at = from.empty() ? std::optional{program.clock.now()}
                                 : from_iso_or_local_date(from, program.settings.text("time_zone"));
    if (!at) {
        fmt::print(stderr, "--from {} is no date; write 2027-01-01 or 2027-01-01T08:00:00+08:00\n", from);
        return 2;
    }
    const auto made =
        must_have(program.store->write(system_actor(), [&](Unit& unit) -> Result<standard::Version> {
            TRY(const auto version, standard::publish_version(unit, *text, *at, note));
            identity::audit(unit, {.action = "standard.publish",
                                   .subject_kind = "standard",
                                   .subject_id = version.version_id.number,
                                   .subject_label = std::to_string(version.number),
                                   .after = fmt::format(R"({{"sha256":"{}"}})", version.sha256)});
            return version;
        }));
    fmt::print("version {} holds from {}\n", made.number, to_iso(*made.effective_from));
    return 0;
}

}  // namespace bihuan
