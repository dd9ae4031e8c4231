#include "automation/use_cases/facts.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "base/text.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::automation {
namespace {

using customer::CustomerId;

bool asks(const FieldSet& fields, Field field) { return fields.test(static_cast<std::size_t>(field)); }

// "/1/22/333/" -> 1, 22, 333
std::vector<std::int64_t> numbers_of(std::string_view path) {
    std::vector<std::int64_t> out;
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        std::int64_t n = 0;
        if (std::from_chars(path.data(), path.data() + end, n).ec == std::errc{} && n != 0) out.push_back(n);
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return out;
}

class Lookups {
  public:
    explicit Lookups(Unit& unit) : unit_{unit} {}

    const std::vector<std::int64_t>& organization_path(OrganizationId id) {
        auto [found, is_new] = organizations_.try_emplace(id.number);
        if (is_new)
            if (const auto one = identity::organization(unit_, id)) found->second = numbers_of(one->path);
        return found->second;
    }
    struct CategoryFacts {
        std::string type;
        std::vector<std::int64_t> path;
    };
    const CategoryFacts& category(CategoryId id) {
        auto [found, is_new] = categories_.try_emplace(id.number);
        if (!is_new) return found->second;
        auto& out = found->second;
        for (auto at = standard::category(unit_, id); at && out.path.size() < 20;
             at = standard::category(unit_, at->parent_id)) {
            if (out.path.empty()) out.type = at->ticket_type;
            out.path.insert(out.path.begin(), at->category_id.number);
            if (!at->parent_id) break;
        }
        return out;
    }

  private:
    Unit& unit_;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> organizations_;
    std::unordered_map<std::int64_t, CategoryFacts> categories_;
};

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> out;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        out.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return out;
}

Facts plain_facts(const ticket::Ticket& t, const FieldSet& fields) {
    Facts f;
    f.class_code = t.class_code;
    f.grade = t.grade;
    f.channel = t.channel;
    f.priority = t.priority;
    f.state = t.state;
    f.flags = split(t.grade_flags);
    f.tags = t.tags;
    f.handler_id = t.handler_id.number;
    f.opened_at = t.opened_at;
    f.updated_at = t.updated_at;
    if (asks(fields, Field::text)) f.text = fold(t.title + "\n" + t.description);
    return f;
}

std::vector<CustomerId> customers_of(std::span<const ticket::Ticket> tickets) {
    std::vector<CustomerId> out;
    for (const auto& t : tickets)
        if (t.customer_id) out.push_back(t.customer_id);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

std::vector<Facts> facts_of(Unit& unit, std::span<const ticket::Ticket> tickets, const FieldSet& fields) {
    Lookups lookups{unit};
    const auto words = asks(fields, Field::segment) ? customer::customer_words(unit, customers_of(tickets))
                                                    : decltype(customer::customer_words(unit, {})){};
    std::vector<std::int64_t> numbers;
    for (const auto& t : tickets) numbers.push_back(t.ticket_id.number);
    const auto clocks = asks(fields, Field::clock_level) ? sla::summaries(unit, "ticket", numbers)
                                                         : decltype(sla::summaries(unit, "", {})){};
    std::vector<Facts> out;
    out.reserve(tickets.size());
    for (const auto& t : tickets) {
        auto f = plain_facts(t, fields);
        f.organization_path = lookups.organization_path(t.organization_id);
        if (asks(fields, Field::type) || asks(fields, Field::category)) {
            const auto& category = lookups.category(t.category_id);
            f.type = category.type;
            f.category_path = category.path;
        } else {
            f.category_path = {t.category_id.number};
        }
        f.segment = "ordinary";
        if (const auto found = words.find(t.customer_id); found != words.end())
            f.segment = found->second.segment;
        if (const auto found = clocks.find(t.ticket_id.number); found != clocks.end())
            f.clock_level = found->second.level;
        if (asks(fields, Field::in_state_for)) f.state_since = ticket::state_since(unit, t.ticket_id);
        out.push_back(std::move(f));
    }
    return out;
}

}  // namespace bihuan::automation
