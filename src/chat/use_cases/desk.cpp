// What an agent sees: own chats, offers, what waits, colleagues (4.2.2).
#include <algorithm>
#include <map>
#include <set>

#include "chat/use_cases/steps.hpp"
#include "contact/rule_calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t shown_max = 50, owing_max = 20, waiting_max = 500;
constexpr std::string_view channel = "online";

}  // namespace

Desk chat_desk(Unit& unit, const Context& context) {
    Desk out;
    out.rules = standard::chat_rules(unit, unit.now);
    const UserId self{unit.actor().user_id};
    out.presence = duty::presence(unit, self);
    ChatStore store{unit, *context.cipher};
    auto own = store.talking_of(self);
    for (auto& one : store.owing_result(self, owing_max)) own.push_back(std::move(one));
    out.chats = views(unit, context, std::move(own));
    out.offers = views(unit, context, store.offered_to(self));
    auto waiting = store.waiting(waiting_max);
    std::erase_if(waiting, [&](const Chat& one) { return !unit.actor().sees(one.organization_id.number); });
    for (const auto& queue : out.rules->queues) {
        const auto organization = identity::organization_by_code(unit, queue.organization_code);
        if (organization && !unit.actor().sees(organization->organization_id.number)) continue;
        QueueState state;
        state.queue = queue;
        state.is_open = standard::hours_now(unit, queue.calendar).is_open;
        for (const auto& one : waiting) {
            if (one.queue != queue.code || !one.waiting_since) continue;
            ++state.waiting;
            const auto length =
                std::chrono::duration_cast<std::chrono::seconds>(unit.now - *one.waiting_since);
            state.longest_seconds = std::max<std::int64_t>(state.longest_seconds, length.count());
        }
        out.queues.push_back(std::move(state));
    }
    put_in_order(waiting, *out.rules);
    if (std::ssize(waiting) > shown_max) waiting.resize(shown_max);
    out.waiting = views(unit, context, std::move(waiting));
    const auto rules = standard::contact_rules(unit, unit.now);
    out.results = rules->results;
    if (const auto* type = contact::type_of_channel(*rules, channel)) out.needs = type->needs;
    return out;
}

std::vector<Colleague> chat_colleagues(Unit& unit, const Context&) {
    const auto rules = standard::chat_rules(unit, unit.now);
    std::map<UserId, duty::Candidate> people;
    std::set<std::string> seen;
    for (const auto& queue : rules->queues) {
        const auto organization = identity::organization_by_code(unit, queue.organization_code);
        if (!organization || !seen.insert(queue.organization_code).second) continue;
        if (!unit.actor().sees(organization->organization_id.number)) continue;
        for (auto& one : duty::all_people(unit, organization->organization_id))
            people.emplace(one.user_id, std::move(one));
    }
    std::vector<UserId> ids;
    for (const auto& [id, one] : people) ids.push_back(id);
    const auto loads = loads_of(unit, ids);
    std::vector<Colleague> out;
    for (const auto& [id, one] : people) {
        Colleague colleague{id, one.name, one.presence, 0, one.capacity == 0 ? 0 : rules->chats_max, false};
        if (const auto found = loads.find(id); found != loads.end()) colleague.chats = found->second;
        colleague.may_take = id.number != unit.actor().user_id && one.presence == duty::Presence::available &&
                             colleague.chats < colleague.chats_max;
        out.push_back(std::move(colleague));
    }
    std::ranges::sort(out, [](const Colleague& a, const Colleague& b) {
        return std::tuple{!a.may_take, a.chats, a.name} < std::tuple{!b.may_take, b.chats, b.name};
    });
    return out;
}

Page<ChatView> list_chats(Unit& unit, const Context& context, ChatFilter filter, std::int64_t limit) {
    if (!unit.actor().can(Permission::call_supervise)) {
        const UserId self{unit.actor().user_id};
        if (filter.agent_id && filter.agent_id != self) return {};
        filter.agent_id = self;
        filter.is_everywhere = true;  // one's own, wherever they were
    }
    auto rows = ChatStore{unit, *context.cipher}.list(filter, limit + 1);
    Page<ChatView> out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().chat_id.text();
    }
    out.items = views(unit, context, std::move(rows));
    return out;
}

Result<ChatView> get_chat(Unit& unit, const Context& context, ChatId id) {
    TRY(const auto chat, visible_chat(unit, context, id));
    return view_of(unit, context, chat);
}

Result<TurnPage> chat_turns(Unit& unit, const Context& context, ChatId id, TurnId after, std::int64_t limit) {
    TRY(const auto chat, visible_chat(unit, context, id));
    TRY_DONE(may_read(unit, chat));
    return page_of(unit, context, chat, after, limit, true);
}

}  // namespace bihuan::chat
