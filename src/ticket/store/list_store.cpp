// Queues and filtered lists, paged by key along an index.
#include <fmt/format.h>

#include <algorithm>

#include "base/tokenizer.hpp"
#include "store/id_list.hpp"
#include "ticket/store/ticket_row.hpp"

namespace bihuan::ticket {
namespace {

struct Built {
    std::string where;
    Binds binds;
};

std::string number_list(const std::vector<std::int64_t>& numbers) {
    std::string out;
    for (const auto n : numbers) out += (out.empty() ? "" : ",") + std::to_string(n);
    return out.empty() ? "0" : out;
}

std::string_view order_by(Sort sort) {
    switch (sort) {
        case Sort::priority:
            return "t.priority_order, t.ticket_id";
        case Sort::newest:
            return "t.ticket_id desc";
        case Sort::oldest:
            return "t.ticket_id";
        case Sort::updated:
            return "t.updated_at desc, t.ticket_id desc";
    }
    return "t.ticket_id desc";
}

// Everything but the scope and the page.
Built conditions(const ListQuery& q) {
    Built out;
    const auto add = [&](std::string condition) { out.where += " and " + std::move(condition); };
    const auto bind = [&](std::string condition, Bind value) {
        add(std::move(condition));
        out.binds.push_back(std::move(value));
    };
    if (q.is_open) add(*q.is_open ? "t.is_open = 1" : "t.is_open = 0");
    const auto name_list = [](const auto& values) {  // names of enums, never text of a request
        std::string list;
        for (const auto value : values)
            list += fmt::format("{}'{}'", list.empty() ? "" : ",", to_text(value));
        return list;
    };
    if (q.states.size() == 1)
        add("t.state = " + name_list(q.states));
    else if (!q.states.empty())
        add("t.state in (" + name_list(q.states) + ")");
    if (!q.priorities.empty()) {
        std::vector<std::int64_t> orders;
        for (const auto priority : q.priorities) orders.push_back(order_of(priority));
        add("t.priority_order in (" + number_list(orders) + ")");
    }
    if (!q.categories.empty()) add("t.category_id in (" + number_list(q.categories) + ")");
    if (!q.channel.empty()) bind("t.channel = :channel", {"channel", q.channel});
    if (!q.tag.empty())
        bind("exists (select 1 from ticket_tag g where g.tag = :tag and g.ticket_id = t.ticket_id)",
             {"tag", q.tag});
    if (q.handler_id && *q.handler_id == 0)
        add("t.handler_id is null");
    else if (q.handler_id)
        bind("t.handler_id = :handler_id", {"handler_id", *q.handler_id});
    if (q.owner_id != 0) bind("t.owner_id = :owner_id", {"owner_id", q.owner_id});
    if (q.watcher_id != 0)
        bind("t.ticket_id in (select w.ticket_id from ticket_watcher w where w.user_id = :watcher_id)",
             {"watcher_id", q.watcher_id});
    // The first words as the indexes have them, so that the engines see that those hold all of it.
    if (!q.tones.empty()) add("t.tone_order > 0 and t.tone_order in (" + number_list(q.tones) + ")");
    if (!q.customers.empty()) add("t.customer_id in (" + number_list(q.customers) + ")");
    if (q.opened_from) bind("t.opened_at >= :opened_from", {"opened_from", *q.opened_from});
    if (q.opened_to) bind("t.opened_at < :opened_to", {"opened_to", *q.opened_to});
    return out;
}

void add_page(Built& built, const ListQuery& q) {
    if (!q.after) return;
    const auto& after = *q.after;
    switch (q.sort) {
        case Sort::priority:
            built.where += " and (t.priority_order, t.ticket_id) > (:after_key, :after_id)";
            break;
        case Sort::newest:
            built.where += " and t.ticket_id < :after_id";
            break;
        case Sort::oldest:
            built.where += " and t.ticket_id > :after_id";
            break;
        case Sort::updated:
            built.where += " and (t.updated_at, t.ticket_id) < (:after_key, :after_id)";
            break;
    }
    if (q.sort == Sort::priority || q.sort == Sort::updated) built.binds.emplace_back("after_key", after.key);
    built.binds.emplace_back("after_id", after.ticket_id);
}

bool comes_before(const Ticket& a, const Ticket& b, Sort sort) {
    switch (sort) {
        case Sort::priority:
            return std::pair{order_of(a.priority), a.ticket_id.number} <
                   std::pair{order_of(b.priority), b.ticket_id.number};
        case Sort::newest:
            return a.ticket_id > b.ticket_id;
        case Sort::oldest:
            return a.ticket_id < b.ticket_id;
        case Sort::updated:
            return std::pair{a.updated_at, a.ticket_id.number} > std::pair{b.updated_at, b.ticket_id.number};
    }
    return false;
}

// A person's, customer's, watched or flagged list is short and has its own index; scope is then a filter, not
// a way in.
bool has_own_index(const ListQuery& q) {
    return (q.handler_id && *q.handler_id != 0) || q.owner_id != 0 || q.watcher_id != 0 ||
           !q.customers.empty() || !q.tag.empty() || !q.tones.empty();
}

std::string scope_condition(const ListScope& scope) {
    return scope.is_everywhere ? std::string{}
                               : " and t.organization_id in (" + number_list(scope.organizations) + ")";
}

}  // namespace

std::vector<Ticket> ListStore::one_range(const ListQuery& q, const std::string& scope, std::int64_t limit) {
    auto built = conditions(q);
    built.where += scope;
    add_page(built, q);
    const auto text = fmt::format("select {} from ticket t where 1 = 1{} order by {} limit :limit",
                                  list_columns, built.where, order_by(q.sort));
    built.binds.emplace_back("limit", limit);
    return unit_.all(Sql{"ticket.page", text}, built.binds, read_list_row);
}

std::vector<Ticket> ListStore::page(const ListQuery& q, const ListScope& scope, std::int64_t limit) {
    if (scope.is_everywhere || has_own_index(q) || q.sort == Sort::updated ||
        scope.organizations.size() > units_merged_max)
        return one_range(q, scope_condition(scope), limit);
    std::vector<Ticket> all;
    for (const auto organization : scope.organizations) {
        auto part = one_range(q, fmt::format(" and t.organization_id = {}", organization), limit);
        std::ranges::move(part, std::back_inserter(all));
    }
    std::ranges::sort(all, [&](const Ticket& a, const Ticket& b) { return comes_before(a, b, q.sort); });
    if (static_cast<std::int64_t>(all.size()) > limit) all.resize(static_cast<std::size_t>(limit));
    return all;
}

std::vector<Ticket> ListStore::among(std::span<const TicketId> ids, const ListQuery& q,
                                     const ListScope& scope) {
    const IdList list{unit_, ids};
    auto built = conditions(q);
    built.binds.insert(built.binds.begin(), list.bind());
    const auto text =
        fmt::format("select {} from ticket t where {}{}{} order by t.ticket_id desc", list_columns,
                    list.holds("t.ticket_id"), built.where, scope_condition(scope));
    return unit_.all(Sql{"ticket.among", text}, built.binds, read_list_row);
}

// The span stands in the text: a plan made for any number would sort the whole list. "offset 0" keeps the
// words from being the way in.
ListStore::LookedAt ListStore::look_through(const ListQuery& q, const ListScope& scope,
                                            std::string_view words, std::int64_t span, std::int64_t wanted) {
    LookedAt out;
    const auto match = tsquery(query_terms(words));
    if (match.empty()) return out;
    auto built = conditions(q);
    built.where += scope_condition(scope);
    add_page(built, q);
    const auto text = fmt::format(R"sql(
        with looked as materialized (
            select t.ticket_id from ticket t where 1 = 1{} order by t.ticket_id desc limit {}),
        found as (
            select l.ticket_id from looked l cross join lateral
                (select w.tokens from ticket_search w where w.ticket_id = l.ticket_id offset 0) s
             where s.tokens @@ to_tsquery('simple', :match) order by l.ticket_id desc limit :wanted)
        select ticket_id, 0 as looked_at, 0 as is_sum from found
        union all select coalesce(min(ticket_id), 0), count(*), 1 from looked
         order by 3, 1 desc)sql",
                                  built.where, span);
    built.binds.emplace_back("match", match);
    built.binds.emplace_back("wanted", wanted);
    unit_.each(Sql{"ticket.look_through", text}, built.binds, [&](const Row& row) {
        const auto id = row.id<TicketId>("ticket_id");
        const auto looked_at = row.integer("looked_at");
        if (!row.boolean("is_sum")) {
            out.holding.push_back(id);
        } else {
            out.last = id;
            out.count = looked_at;
        }
    });
    return out;
}

bool ListStore::is_narrowed(const ListQuery& q) { return !conditions(q).where.empty(); }

std::int64_t ListStore::count(const ListQuery& q, const ListScope& scope, std::int64_t max) {
    auto built = conditions(q);
    const auto text = fmt::format(
        "select count(*) as n from (select 1 as one from ticket t where 1 = 1{}{} limit {}) as counted",
        built.where, has_own_index(q) && scope.is_everywhere ? "" : scope_condition(scope), max);
    return unit_.number(Sql{"ticket.count", text}, built.binds);
}

}  // namespace bihuan::ticket
