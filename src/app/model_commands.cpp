#include "app/model_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "app/command_line.hpp"
#include "app/program.hpp"
#include "base/csv.hpp"
#include "standard/calls.hpp"
#include "suggest/calls.hpp"

namespace bihuan {
namespace {

constexpr std::uint64_t seed = 1;  // any: the same examples shall make the same model

template <class Name>
void print_report(const suggest::Report& r, const Name& name_of) {
    fmt::print(
        "{} texts ({} different), {} classes, {} left out; cross-validation in {} folds, equal texts in "
        "one\n\n",
        r.examples, r.distinct_texts, r.classes.size(), r.left_out, r.folds);
    fmt::print("                    accuracy   macro F1\n");
    fmt::print("text model          {:7.1f}%   {:7.1f}%   calibration error {:.1f} points\n",
               r.accuracy * 100, r.macro_f1 * 100, r.calibration_error * 100);
    fmt::print("keyword baseline    {:7.1f}%   {:7.1f}%\n", r.keyword_accuracy * 100,
               r.keyword_macro_f1 * 100);
    fmt::print("majority class      {:7.1f}%\n\n", r.majority_accuracy * 100);
    fmt::print(" texts   recall  class\n");
    for (const auto& one : r.classes)
        fmt::print("{:6}  {:6.1f}%  {}\n", one.examples, one.recall * 100, name_of(one.label));
}

// Two columns of a CSV file, row by row.
Result<std::vector<std::pair<std::string, std::string>>> two_columns(const std::string& file,
                                                                     const std::string& first,
                                                                     const std::string& second) {
    std::ifstream in{file, std::ios::binary};
    if (!in) return refuse(csv_broken, file);
    CsvReader reader{in};
    TRY(const auto head, reader.next());
    const auto place = [&](const std::string& name) {
        return head ? static_cast<std::size_t>(std::ranges::find(*head, name) - head->begin()) : 0;
    };
    const auto a = place(first), b = place(second);
    if (!head || a == head->size() || b == head->size())
        return refuse(csv_broken, fmt::format("{}: {} / {}", file, first, second));
    std::vector<std::pair<std::string, std::string>> out;
    for (;;) {
        TRY(const auto row, reader.next());
        if (!row) return out;
        if (row->size() > std::max(a, b)) out.emplace_back((*row)[a], (*row)[b]);
    }
}

}  // namespace

int train_model(Program& program) {
    const auto report = ticket::train_model(*program.store, seed);
    if (!report) return refused(report.error());
    std::map<std::int64_t, std::string> names;
    program.store->read(system_actor(), [&](Unit& unit) {
        for (const auto& one : report->classes)
            if (const auto category = standard::category(unit, standard::CategoryId{one.label}))
                names[one.label] = fmt::format("{}  {}", category->code, category->name_zh);
        return true;
    });
    print_report(*report, [&](std::int64_t label) { return names[label]; });
    return 0;
}

int check_model(const ModelCheck& check) {
    const auto texts = two_columns(check.file, check.key_column, check.text_column);
    if (!texts) return refused(texts.error());
    const auto labelled = two_columns(check.labels, "ticket_number", "label");
    if (!labelled) return refused(labelled.error());
    const std::map<std::string, std::string> label_of{labelled->begin(), labelled->end()};
    std::map<std::string, std::int64_t> numbers;
    std::vector<std::string> names;
    std::vector<suggest::Example> examples;
    for (const auto& [key, text] : *texts) {
        const auto found = label_of.find(key);
        if (found == label_of.end() || found->second == check.left_out) continue;
        const auto [number, is_new] = numbers.emplace(found->second, static_cast<std::int64_t>(names.size()));
        if (is_new) names.push_back(found->second);
        examples.push_back({text, number->second});
    }
    const auto report = suggest::evaluate(std::move(examples), seed);
    if (!report) return refused(report.error());
    print_report(*report, [&](std::int64_t label) { return names[static_cast<std::size_t>(label)]; });
    const bool is_better =
        report->accuracy > report->majority_accuracy && report->accuracy > report->keyword_accuracy;
    return is_better ? 0 : 2;
}

}  // namespace bihuan
