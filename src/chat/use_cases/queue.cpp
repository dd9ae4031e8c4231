// Into the queue, to whoever is able, there and has room, and out of it again (4.2.2, 5.4.4).
#include <algorithm>
#include <array>

#include "chat/use_cases/steps.hpp"
#include "contact/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t offered_at_once = 200;  // looked at for one person
constexpr std::int64_t tries_max = 5;          // people who were given something else meanwhile

void clock(Scene& scene, sla::FactKind kind) {
    sla::Fact fact;
    fact.at = scene.unit.now;
    fact.kind = kind;
    fact.clock = sla::ClockKind::answer;
    if (kind == sla::FactKind::started || kind == sla::FactKind::restarted)
        fact.terms = sla::Terms{scene.chat.answer_limit, "always", "chat_answer"};
    sla::record(scene.unit, {std::string{clock_subject}, scene.chat.chat_id.number},
                standard::in_force(scene.unit, scene.unit.now).version_id,
                {scene.chat.organization_id.number, scene.chat.agent_id.number}, std::span{&fact, 1});
}

duty::Need need_of(const standard::ChatQueue& queue) { return {queue.skills, queue.level}; }

std::int64_t load_of(Unit& unit, UserId person) {
    const auto loads = loads_of(unit, std::array{person});
    const auto found = loads.find(person);
    return found == loads.end() ? 0 : found->second;
}

// Nobody else gives this person anything until the unit ends.
bool has_room(Unit& unit, UserId person, const standard::ChatRules& rules) {
    duty::hold(unit, std::array{person});
    return load_of(unit, person) < rules.chats_max;
}

void offer_to(Scene& scene, UserId person) {
    auto& chat = scene.chat;
    chat.offered_to_id = person;
    chat.offered_until = scene.unit.now + scene.rules->offer;
    chat.asked.push_back(person.number);
    duty::note_given(scene.unit, person);
    timer::set(scene.unit, offer_timer, chat.chat_id.number, *chat.offered_until);
    scene.is_changed = true;
}

}  // namespace

void stop_clock(Scene& scene, bool is_answered) {
    if (!scene.chat.has_clock) return;
    clock(scene, is_answered ? sla::FactKind::stopped : sla::FactKind::cancelled);
    scene.chat.has_clock = false;
}

void withdraw_timers(Scene& scene) {
    timer::clear(scene.unit, offer_timer, scene.chat.chat_id.number);
    timer::clear(scene.unit, silence_timer, scene.chat.chat_id.number);
}

bool is_able_for(Unit& unit, UserId person, const standard::ChatQueue& queue) {
    if (queue.skills.empty()) return true;
    const auto skills = duty::skills_of(unit, std::array{person});
    const auto found = skills.find(person);
    return duty::is_able(found == skills.end() ? std::vector<duty::Skill>{} : found->second, need_of(queue),
                         unit.now);
}

void enter_queue(Scene& scene, const standard::ChatQueue& queue, Move move) {
    auto& chat = scene.chat;
    chat.queue = queue.code;
    if (const auto found = identity::organization_by_code(scene.unit, queue.organization_code))
        chat.organization_id = found->organization_id;
    go(chat, move, scene.unit.now);
    chat.asked.clear();
    if (!chat.answered_at && !chat.has_clock) {
        // One that waited before its hours ended begins a new wait, and with it a new promise.
        const bool is_first = chat.queued_at == scene.unit.now && chat.answer_limit == Duration{};
        chat.queued_at = scene.unit.now;
        chat.answer_limit = scene.rules->answer;
        chat.has_clock = true;
        clock(scene, is_first ? sla::FactKind::started : sla::FactKind::restarted);
    }
    scene.is_changed = true;
    timer::clear(scene.unit, silence_timer, chat.chat_id.number);
    timer::set(scene.unit, offer_timer, chat.chat_id.number, scene.unit.now + scene.rules->offer);
    offer(scene);
}

void offer(Scene& scene, UserId except) {
    auto& chat = scene.chat;
    const auto* queue = standard::chat_queue(*scene.rules, chat.queue);
    if (queue == nullptr) return;
    auto people = duty::available_people(scene.unit, chat.organization_id);
    std::erase_if(people, [&](const duty::Candidate& one) { return one.user_id == except; });
    if (people.empty()) return;
    std::vector<UserId> ids;
    for (const auto& one : people) ids.push_back(one.user_id);
    const auto loads = loads_of(scene.unit, ids);
    for (auto& one : people) {
        if (one.capacity > 0) one.capacity = scene.rules->chats_max;
        if (const auto found = loads.find(one.user_id); found != loads.end()) one.load = found->second;
        one.asked = std::ranges::count(chat.asked, one.user_id.number);
    }
    for (std::int64_t i = 0; i < tries_max; ++i) {
        const auto* chosen = duty::choose(people, need_of(*queue), scene.unit.now);
        if (chosen == nullptr) return;
        if (has_room(scene.unit, chosen->user_id, *scene.rules)) return offer_to(scene, chosen->user_id);
        const auto id = chosen->user_id;
        std::erase_if(people, [&](const duty::Candidate& one) { return one.user_id == id; });
    }
}

void offer_next(Unit& unit, const Context& context, UserId person) {
    const auto units = duty::available_in(unit, person);
    if (units.empty()) return;
    const auto rules = standard::chat_rules(unit, unit.now);
    ChatStore store{unit, *context.cipher};
    auto waiting = store.waiting(offered_at_once);
    std::erase_if(waiting, [&](const Chat& one) {
        const auto* queue = standard::chat_queue(*rules, one.queue);
        return one.offered_to_id || queue == nullptr ||
               std::ranges::find(units, one.organization_id) == units.end() ||
               !is_able_for(unit, person, *queue);
    });
    if (waiting.empty() || !has_room(unit, person, *rules)) return;
    put_in_order(waiting, *rules);
    auto room = rules->chats_max - load_of(unit, person);
    for (const auto& one : waiting) {
        if (room <= 0) return;
        auto held = store.held(one.chat_id);
        if (!held || held->state != State::waiting || held->offered_to_id) continue;
        Scene scene{unit, context, *std::move(held)};
        offer_to(scene, person);
        scene.save();
        --room;
    }
}

void give_to(Scene& scene, UserId person, Happened what) {
    auto& chat = scene.chat;
    const bool is_first = !chat.answered_at;
    const auto before = chat.agent_id;
    go(chat, chat.state == State::talking ? Move::pass : Move::pick, scene.unit.now);
    chat.agent_id = person;
    if (before != person) chat.agent_read_id = {};
    // Whoever waited for a person need not speak before that person does.
    chat.said_to_at.reset();
    chat.asked_there_at.reset();
    if (is_first) {
        stop_clock(scene, true);
        contact::expect(scene.unit, {std::string{clock_subject}, chat.chat_id.number}, chat.organization_id,
                        *chat.answered_at);
    }
    timer::clear(scene.unit, offer_timer, chat.chat_id.number);
    timer::set(scene.unit, silence_timer, chat.chat_id.number, scene.unit.now + scene.rules->silence_ask);
    scene.happened(what, person);
    scene.is_changed = true;
}

}  // namespace bihuan::chat
