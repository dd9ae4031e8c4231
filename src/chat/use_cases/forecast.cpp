// How long customers wait for a person: told to them and to those who lead (4.2.2).
#include <algorithm>
#include <unordered_map>

#include "chat/store/wait_store.hpp"
#include "chat/use_cases/steps.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t forecast_waiting_max = 500, talks_max = 2000;  // looked at
constexpr std::size_t told_max =
    50;  // customers behind who hear that the queue moved; others ask by themselves

struct Agent {
    std::vector<std::string> queues;
    std::int64_t chats_max = 0;
};

// Who is there, and for which queues able.
std::unordered_map<UserId, Agent> agents_of(Unit& unit, const standard::ChatRules& rules) {
    std::unordered_map<UserId, Agent> out;
    std::unordered_map<std::string, std::vector<duty::Candidate>> by_unit;
    for (const auto& queue : rules.queues) {
        auto [found, is_new] = by_unit.try_emplace(queue.organization_code);
        if (is_new)
            if (const auto organization = identity::organization_by_code(unit, queue.organization_code))
                found->second = duty::available_people(unit, organization->organization_id);
        for (const auto& one : found->second) {
            if (one.capacity == 0 ||
                !duty::is_able(one.skills, {.skills = queue.skills, .level = queue.level}, unit.now))
                continue;
            auto& agent = out[one.user_id];
            agent.queues.push_back(queue.code);
            agent.chats_max = rules.chats_max;
        }
    }
    return out;
}

}  // namespace

Forecast forecast_of(Unit& unit, const standard::ChatRules& rules) {
    Forecast out;
    WaitStore store{unit};
    for (const auto& queue : rules.queues)
        out.lengths[queue.code] = mean_length(store.lengths(queue.code, rules.wait_of), rules.wait_least);
    out.waiting = store.waiting(forecast_waiting_max);
    std::unordered_map<UserId, std::vector<Held>> held;
    for (auto& one : store.talks(talks_max)) held[one.agent_id].push_back(std::move(one.held));
    for (const auto& one : out.waiting)
        if (one.offered_to_id) held[one.offered_to_id].push_back({one.queue, {}});
    put_in_order(out.waiting, rules);
    for (const auto& [person, agent] : agents_of(unit, rules))
        add_places(out.places, agent.queues, agent.chats_max, held[person], out.lengths, unit.now);
    return out;
}

std::int64_t Forecast::ahead(const Chat& chat) const {
    std::int64_t out = 0;
    for (const auto& one : waiting) {
        if (one.chat_id == chat.chat_id) break;
        out += one.queue == chat.queue ? 1 : 0;
    }
    return out;
}

std::optional<Duration> Forecast::wait(const Chat& chat) const {
    if (chat.offered_to_id) return Duration{};  // it rings
    std::vector<std::string> before;
    for (const auto& one : waiting) {
        if (one.chat_id == chat.chat_id) break;
        if (!one.offered_to_id) before.push_back(one.queue);
    }
    return expected_wait(places, before, chat.queue, lengths);
}

std::optional<Duration> Forecast::wait_of_newcomer(const std::string& queue) const {
    std::vector<std::string> before;
    for (const auto& one : waiting)
        if (!one.offered_to_id) before.push_back(one.queue);
    return expected_wait(places, before, queue, lengths);
}

void tell_queue_moved(Unit& unit, const Chat& gone) {
    std::size_t told = 0;
    for (const auto& one : WaitStore{unit}.waiting(forecast_waiting_max)) {
        if (one.chat_id == gone.chat_id) continue;
        if (++told > told_max) return;
        unit.tell({.topic = std::string{tells_moved},
                   .subject_id = one.chat_id.number,
                   .organization_id = -1,
                   .customer_id = one.customer_id.number,
                   .payload = "{}"});
    }
}

}  // namespace bihuan::chat
