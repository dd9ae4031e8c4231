#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <unordered_map>

#include "base/csv.hpp"
#include "gateway/commands.hpp"
#include "gateway/import_map.hpp"
#include "gateway/progress.hpp"
#include "gateway/rejects.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::gateway {
namespace {

constexpr std::size_t rows_in_a_unit = 200;

std::string whole_file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

int stop(const Error& error) {
    fmt::print(stderr, "bihuan: {}\n", fmt::format(fmt::runtime(error.kind.en), error.detail));
    return 2;
}

// Codes of the map as ids of this store. A code the tree lacks falls back to its nearest ancestor.
struct Places {
    std::unordered_map<std::string, standard::CategoryId> categories;
    identity::OrganizationId organization_id;
};
Result<Places> find_places(Unit& unit, const ImportMap& map) {
    Places out;
    std::vector<std::string> codes{map.category};
    for (const auto& rule : map.rules) codes.push_back(rule.category);
    for (const auto& code : codes) {
        auto found = standard::category_by_code(unit, code);
        for (auto cut = code; !found && cut.find('.') != cut.npos;) {
            cut.erase(cut.rfind('.'));
            found = standard::category_by_code(unit, cut);
        }
        if (!found) return refuse(map_wrong, "no category " + code);
        out.categories[code] = found->category_id;
    }
    auto organization = identity::organization_by_code(unit, map.organization);
    if (!organization) organization = identity::root_organization(unit);
    if (!organization) return refuse(map_wrong, "no unit " + map.organization);
    out.organization_id = organization->organization_id;
    return out;
}

ticket::ImportedTicket ticket_of(const MappedRow& row, const ImportMap& map, const Places& places) {
    ticket::ImportedTicket t;
    t.external_reference = row.reference;
    t.title = row.title;
    t.description = row.description;
    t.channel = row.channel;
    t.priority = ticket::priority_from_text(map.priority).value_or(ticket::Priority::normal);
    t.category_id = places.categories.at(row.category);
    t.organization_id = places.organization_id;
    t.tags = row.tags;
    t.opened_at = row.opened_at;
    t.opened_by = system_actor();
    t.opened_by.name = map.name;
    const auto state = *ticket::state_from_text(row.state);
    if (state != ticket::State::submitted) {
        ticket::ImportedStep step;
        step.at = row.opened_at;
        step.by = t.opened_by;
        step.kind = "imported";
        step.as_state = state;
        t.steps.push_back(std::move(step));
    }
    return t;
}

struct Pending {
    MappedRow row;
    std::vector<std::string> cells;
};

}  // namespace

int import_tickets(Store& store, const FieldCipher&, ticket::CodeSource& codes,
                   const ImportOptions& options) {
    const auto system = system_actor();
    auto map = read_map(whole_file(options.map));
    if (!map) return stop(map.error());
    const auto places = store.read(system, [&](Unit& unit) { return find_places(unit, *map); });
    if (!places) return stop(places.error());

    std::ifstream in{options.file, std::ios::binary};
    in.seekg(0, std::ios::end);
    const auto size = static_cast<std::int64_t>(in.tellg());
    in.seekg(0);
    CsvReader reader{in};
    const auto first = reader.next();
    if (!first) return stop(first.error());
    if (!*first) return stop(Error{columns_missing, "the file is empty"});
    const auto columns = **first;
    if (const auto missing = missing_columns(*map, columns); !missing.empty())
        return stop(Error{columns_missing, fmt::format("{}", fmt::join(missing, ", "))});

    Rejects rejects{options.rejects.empty() ? options.file + ".rejects.csv" : options.rejects, columns};
    Progress progress{options.is_dry_run ? "checking" : "importing", size, options.is_quiet};
    std::int64_t rows = 0, added = 0, known = 0;
    std::vector<Pending> waiting;
    const auto flush = [&] {
        if (waiting.empty() || options.is_dry_run) return waiting.clear();
        auto done =
            store.write(system, [&](Unit& unit) -> Result<std::vector<Result<ticket::ImportOutcome>>> {
                std::vector<Result<ticket::ImportOutcome>> outcomes;
                for (const auto& one : waiting)
                    outcomes.push_back(ticket::import_ticket(unit, codes, ticket_of(one.row, *map, *places)));
                return outcomes;
            });
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            const auto& outcome = (*done)[i];
            if (!outcome)
                rejects.add(waiting[i].cells, outcome.error());
            else
                ++(outcome->is_new ? added : known);
        }
        waiting.clear();
    };
    for (;;) {
        auto record = reader.next();
        if (record && !*record) break;
        ++rows;
        if (!record) {
            rejects.add({fmt::format("line {}", reader.line())}, record.error());
            continue;
        }
        auto mapped = map_row(*map, {&columns, **record});
        if (mapped)
            waiting.push_back({std::move(*mapped), std::move(**record)});
        else
            rejects.add(**record, mapped.error());
        if (waiting.size() == rows_in_a_unit) flush();
        progress.at(static_cast<std::int64_t>(in.tellg()), rows);
    }
    flush();
    progress.end(rows);
    if (options.is_dry_run)
        fmt::print("{} rows: {} can be imported, {} refused{}\n", rows, rows - rejects.count(),
                   rejects.count(), rejects.note());
    else
        fmt::print("{} rows: {} imported, {} known already, {} refused{}\n", rows, added, known,
                   rejects.count(), rejects.note());
    return rejects.count() == 0 ? 0 : 3;
}

}  // namespace bihuan::gateway
