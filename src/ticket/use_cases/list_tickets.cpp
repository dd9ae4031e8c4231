#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

struct Resolved {
    ListQuery query;
    ListScope scope;
};

// "2.1.4711": sort, key, id. Made here, read here, opaque to everyone else.
std::string cursor_text(const Ticket& last, Sort sort) {
    const auto key = sort == Sort::priority  ? 3 - static_cast<std::int64_t>(last.priority)
                     : sort == Sort::updated ? last.updated_at.time_since_epoch().count()
                                             : 0;
    return fmt::format("{}.{}.{}", static_cast<int>(sort), key, last.ticket_id.number);
}

Result<std::optional<Cursor>> read_cursor(const std::string& text, Sort sort) {
    if (text.empty()) return std::nullopt;
    std::int64_t parts[3] = {};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int i = 0; i < 3; ++i) {
        const auto [rest, wrong] = std::from_chars(at, end, parts[i]);
        const bool is_last = i == 2;
        if (wrong != std::errc{} || (is_last ? rest != end : rest == end || *rest != '.'))
            return refuse_field("after", cursor_wrong);
        at = rest + 1;
    }
    if (parts[0] != static_cast<int>(sort)) return refuse_field("after", cursor_wrong);
    return Cursor{.sort = sort, .key = parts[1], .ticket_id = parts[2]};
}

void apply_queue(Unit& unit, Queue queue, Resolved& out) {
    auto& q = out.query;
    const auto me = unit.actor().user_id;
    const auto home = unit.actor().home_organization_id;
    switch (queue) {
        case Queue::all:
            break;
        case Queue::all_open:
            q.is_open = true;
            break;
        case Queue::mine:  // what is mine I see wherever it is
            q.handler_id = me;
            q.is_open = true;
            out.scope = {.is_everywhere = true, .organizations = {}};
            break;
        case Queue::team:
            q.is_open = true;
            if (home != 0) {
                auto below = identity::organization_subtree(unit, OrganizationId{home});
                if (!out.scope.is_everywhere)
                    std::erase_if(below, [&](std::int64_t one) {
                        return !std::ranges::binary_search(out.scope.organizations, one);
                    });
                out.scope = {.is_everywhere = false, .organizations = std::move(below)};
            }
            break;
        case Queue::unassigned:
            q.is_open = true;
            q.handler_id = 0;
            break;
        case Queue::waiting:
            q.is_open = true;
            q.states = {State::waiting};
            break;
        case Queue::to_feed_back:
            q.is_open = true;
            q.states = {State::resolved};
            break;
        case Queue::watching:
            q.watcher_id = me;
            break;
    }
}

Result<Resolved> resolve(Unit& unit, const TicketFilter& f) {
    Resolved out;
    const auto& actor = unit.actor();
    out.scope.is_everywhere = actor.sees_all;
    if (!actor.sees_all && actor.scope) out.scope.organizations = *actor.scope;
    apply_queue(unit, f.queue, out);
    auto& q = out.query;
    if (!f.states.empty()) q.states = f.states;
    q.priorities = f.priorities;
    q.channel = f.channel;
    q.tag = f.tag;
    q.tones = f.tones;
    if (f.handler_id) q.handler_id = f.handler_id.number;
    q.owner_id = f.owner_id.number;
    q.opened_from = f.opened_from;
    q.opened_to = f.opened_to;
    if (f.category_id)
        for (const auto id : standard::category_subtree(unit, f.category_id))
            q.categories.push_back(id.number);
    if (f.category_id && q.categories.empty()) return refuse_field("category_id", category_unknown);
    if (!f.type.empty()) {
        std::vector<std::int64_t> of_type;
        for (const auto& one : standard::categories(unit))
            if (one.ticket_type == f.type &&
                (q.categories.empty() ||
                 std::ranges::find(q.categories, one.category_id.number) != q.categories.end()))
                of_type.push_back(one.category_id.number);
        if (of_type.empty()) of_type.push_back(0);  // no category: no ticket
        q.categories = std::move(of_type);
    }
    if (f.customer_id)
        for (const auto id : customer::merged_ids(unit, f.customer_id)) q.customers.push_back(id.number);
    if (f.organization_id) {
        auto below = identity::organization_subtree(unit, f.organization_id);
        if (!out.scope.is_everywhere)
            std::erase_if(below, [&](std::int64_t one) {
                return !std::ranges::binary_search(out.scope.organizations, one);
            });
        out.scope = {.is_everywhere = false, .organizations = std::move(below)};
    }
    const bool is_work = q.is_open.value_or(false);
    q.sort = f.sort.value_or(is_work && f.query.empty() ? Sort::priority : Sort::newest);
    if (!f.query.empty()) q.sort = Sort::newest;  // the index of words is in order of time
    return out;
}

std::vector<TicketItem> with_names(Unit& unit, std::vector<Ticket> tickets) {
    std::vector<UserId> people;
    std::vector<CustomerId> customers;
    for (const auto& t : tickets) {
        if (t.owner_id) people.push_back(t.owner_id);
        if (t.handler_id) people.push_back(t.handler_id);
        if (t.customer_id) customers.push_back(t.customer_id);
    }
    const auto distinct = [](auto& ids) {
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    };
    distinct(people);
    distinct(customers);
    const auto names = identity::user_names(unit, people);
    const auto words = customer::customer_words(unit, customers);
    std::vector<std::int64_t> subjects;
    for (const auto& t : tickets) subjects.push_back(t.ticket_id.number);
    const auto clocks = sla::summaries(unit, "ticket", subjects);
    const auto name = [&](UserId id) {
        const auto found = names.find(id);
        return found == names.end() ? std::string{} : found->second;
    };
    std::vector<TicketItem> out;
    out.reserve(tickets.size());
    for (auto& t : tickets) {
        TicketItem item;
        item.owner_name = name(t.owner_id);
        item.handler_name = name(t.handler_id);
        if (const auto found = words.find(t.customer_id); found != words.end())
            item.customer_name = found->second.masked_name;
        if (const auto found = clocks.find(t.ticket_id.number); found != clocks.end())
            item.clock = found->second;
        item.ticket = std::move(t);
        out.push_back(std::move(item));
    }
    return out;
}

struct Found {
    std::vector<Ticket> tickets;
    std::int64_t last_seen = 0;
    bool is_partial = false, has_more = false;
};

// Finds the newest of a list that hold the words, by the cheapest way the engine has (docs/scale.md).
class WordSearch {
  public:
    WordSearch(Unit& unit, Resolved resolved, const std::string& words, std::int64_t limit)
        : index_{unit},
          lists_{unit},
          query_{std::move(resolved.query)},
          scope_{std::move(resolved.scope)},
          words_{words},
          limit_{limit} {}

    Found run() {
        if (!find()) out_.is_partial = out_.has_more = true;
        return std::move(out_);
    }

  private:
    bool find() {
        if (index_.is_in_order()) return look_along_index(std::max<std::int64_t>(limit_ * 2, 100));
        // What the index finds passes where only units are asked for, whose marks stand among its words.
        if (!ListStore::is_narrowed(query_) &&
            (scope_.is_everywhere || scope_.organizations.size() <= ListStore::units_merged_max))
            return look_along_index(limit_ + 1);
        return look_through_list() || look_along_index(candidates_max);
    }
    // True: the page is full and there is more.
    bool take(std::vector<Ticket> tickets) {
        for (auto& ticket : tickets) {
            if (std::ssize(out_.tickets) == limit_) {
                out_.has_more = true;
                out_.last_seen = out_.tickets.back().ticket_id.number;
                return true;
            }
            out_.tickets.push_back(std::move(ticket));
        }
        return false;
    }
    void go_on_below(TicketId last) {
        out_.last_seen = last.number;
        if (!query_.after) query_.after.emplace();
        query_.after->ticket_id = last.number;
    }

    // The newest of those he may see, each looked at for the words. True: nothing is left to look for.
    bool look_through_list() {
        std::int64_t looked_at = 0;
        for (const std::int64_t span : {500, 1000, 4000}) {
            // A wider look is worth it where it should fill the page, and the index would bring more tickets.
            const auto found = std::ssize(out_.tickets);
            if (looked_at > 0 && (found * (looked_at + span) <= limit_ * looked_at ||
                                  index_.size() * found < span * looked_at))
                continue;
            const auto seen = lists_.look_through(query_, scope_, words_, span, limit_ + 1 - found);
            if (!seen.holding.empty() && take(lists_.among(seen.holding, query_, scope_))) return true;
            if (seen.count < span) return true;
            go_on_below(seen.last);
            looked_at += span;
        }
        return false;
    }

    // Along the words' index from the newest on; what passes the filter and the scope is kept.
    bool look_along_index(std::int64_t wanted) {
        auto before = query_.after ? query_.after->ticket_id : INT64_MAX;
        auto missing = limit_ + 1 - std::ssize(out_.tickets);
        for (std::int64_t looked_at = 0, kept = 0; looked_at < candidates_max;) {
            const auto batch = std::min(wanted, candidates_max - looked_at);
            const auto ids = index_.find(words_, scope_, before, batch);
            if (!ids || ids->empty()) return true;
            auto passed = lists_.among(*ids, query_, scope_);
            kept += std::ssize(passed);
            if (take(std::move(passed))) return true;
            looked_at += std::ssize(*ids);
            before = out_.last_seen = ids->back().number;
            if (std::ssize(*ids) < batch) return true;  // the end of the index
            // Twice as many as should bring the rest: a look more costs more than a wider one.
            wanted = kept == 0 ? candidates_max : std::max((missing - kept) * looked_at * 2 / kept, limit_);
        }
        return false;
    }

    SearchStore index_;
    ListStore lists_;
    ListQuery query_;
    ListScope scope_;
    const std::string& words_;
    std::int64_t limit_;
    Found out_;
};

}  // namespace

Result<TicketPage> list_tickets(Unit& unit, const TicketFilter& filter, const std::string& after,
                                std::int64_t limit) {
    TRY(auto resolved, resolve(unit, filter));
    TRY(resolved.query.after, read_cursor(after, resolved.query.sort));
    TicketPage page;
    if (!filter.query.empty()) {
        auto found = WordSearch{unit, std::move(resolved), filter.query, limit}.run();
        if (found.has_more)
            page.next = fmt::format("{}.0.{}", static_cast<int>(Sort::newest), found.last_seen);
        page.is_partial = found.is_partial;
        page.items = with_names(unit, std::move(found.tickets));
        return page;
    }
    auto tickets = ListStore{unit}.page(resolved.query, resolved.scope, limit + 1);
    if (static_cast<std::int64_t>(tickets.size()) > limit) {
        tickets.resize(static_cast<std::size_t>(limit));
        page.next = cursor_text(tickets.back(), resolved.query.sort);
    }
    page.items = with_names(unit, std::move(tickets));
    return page;
}

TicketCounts count_tickets(Unit& unit) {
    const auto count = [&](Queue queue) -> std::int64_t {
        TicketFilter filter;
        filter.queue = queue;
        const auto resolved = resolve(unit, filter);
        return resolved ? ListStore{unit}.count(resolved->query, resolved->scope, count_max) : 0;
    };
    return {.mine = count(Queue::mine),
            .team = count(Queue::team),
            .unassigned = count(Queue::unassigned),
            .waiting = count(Queue::waiting),
            .to_feed_back = count(Queue::to_feed_back),
            .watching = count(Queue::watching),
            .all_open = count(Queue::all_open)};
}

std::vector<std::string> list_tags(Unit& unit, const std::string& begin) {
    return TicketStore{unit}.tags_beginning(begin, 20);
}

Result<std::int64_t> each_ticket(Store& store, const Actor& actor, const TicketFilter& filter,
                                 const std::function<void(const ExportRow&)>& use) {
    std::string after;
    std::int64_t rows = 0;
    do {
        TRY(const auto page,
            store.read(actor, [&](Unit& unit) { return list_tickets(unit, filter, after, 500); }));
        for (const auto& item : page.items) {
            if (rows == export_rows_max) return rows;
            use({item.ticket, item.owner_name, item.handler_name, item.customer_name});
            ++rows;
        }
        after = page.next;
    } while (!after.empty());
    return rows;
}

Result<ClockBoard> list_board(Unit& unit, std::span<const sla::BoardKind> others,
                              const sla::BoardFilter& filter, std::int64_t limit) {
    std::vector<std::string_view> kinds{"ticket"};
    for (const auto& one : others)
        if (unit.actor().can(one.permission)) kinds.push_back(one.kind);
    auto board = sla::board(unit, filter, kinds, limit);
    std::vector<UserId> people;
    std::vector<Ticket> tickets;
    for (const auto& item : board.items) {
        if (item.place.handler_id != 0) people.emplace_back(item.place.handler_id);
        if (item.subject.kind != "ticket") continue;
        if (auto found = TicketStore{unit}.find(TicketId{item.subject.id}))
            tickets.push_back(*std::move(found));
    }
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    std::unordered_map<std::int64_t, TicketItem> of_tickets;
    for (auto& item : with_names(unit, std::move(tickets))) {
        const auto id = item.ticket.ticket_id.number;
        of_tickets.emplace(id, std::move(item));
    }
    std::unordered_map<std::string_view, std::unordered_map<std::int64_t, sla::BoardWords>> of_others;
    for (const auto& one : others) {
        std::vector<std::int64_t> ids;
        for (const auto& item : board.items)
            if (item.subject.kind == one.kind) ids.push_back(item.subject.id);
        if (!ids.empty()) of_others.emplace(one.kind, one.words(unit, ids));
    }
    ClockBoard out;
    out.next = std::move(board.next);
    for (auto& item : board.items) {
        BoardLine line;
        if (item.subject.kind == "ticket") {
            const auto found = of_tickets.find(item.subject.id);
            if (found == of_tickets.end()) continue;
            const auto& t = found->second.ticket;
            line.words = {t.code, t.title, t.title, fmt::format("/tickets/{}", t.ticket_id.number)};
            line.ticket = std::move(found->second);
        } else {
            const auto& words = of_others[item.subject.kind];
            const auto found = words.find(item.subject.id);
            if (found == words.end()) continue;
            line.words = found->second;
        }
        if (const auto found = names.find(UserId{item.place.handler_id}); found != names.end())
            line.handler_name = found->second;
        line.item = std::move(item);
        out.items.push_back(std::move(line));
    }
    return out;
}

}  // namespace bihuan::ticket
