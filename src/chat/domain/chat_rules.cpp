#include "chat/domain/chat_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <tuple>

#include "base/text.hpp"

namespace bihuan::chat {
namespace {

constexpr std::size_t asking_max = 20;  // characters; what is longer is a question

std::string said_by(const Turn& turn, std::span<const Speaker> speakers) {
    if (turn.side == Side::customer) return "客户 Customer";
    if (turn.side == Side::bot) return "知识库 Knowledge base";
    const auto found = std::ranges::find(speakers, turn.user_id, &Speaker::user_id);
    return found == speakers.end() || found->name.empty() ? "坐席 Agent" : found->name;
}

std::string words_of(const Turn& turn) {
    if (turn.kind == Kind::file) return fmt::format("[附件 File: {}]", turn.text);
    if (turn.kind != Kind::answer) return turn.text;
    std::string out;
    for (const auto& one : turn.articles)
        out += fmt::format("{}[{}] {}", out.empty() ? "" : "; ", one.code, one.title);
    return out;
}

std::string text_of(const boost::json::object& from, std::string_view name) {
    const auto* found = from.if_contains(name);
    return found != nullptr && found->is_string() ? std::string{found->get_string()} : std::string{};
}

}  // namespace

void go(Chat& chat, Move move, Instant now) {
    const auto next = next_state(chat_flow, chat.state, move);
    must(next.has_value());
    chat.state = *next;
    if (chat.state != State::waiting) {
        chat.waiting_since.reset();
        chat.offered_to_id = {};
        chat.offered_until.reset();
        chat.asked.clear();
    }
    if (move == Move::ask || move == Move::queue) {
        chat.waiting_since = now;
        chat.offered_to_id = {};
        chat.offered_until.reset();
        if (!chat.queued_at) chat.queued_at = now;
    }
    if (move == Move::queue) chat.agent_id = {};
    if (move == Move::pick && !chat.answered_at) chat.answered_at = now;
    if (!is_open(chat.state)) chat.ended_at = now;
}

bool asks_for_person(const standard::ChatRules& rules, std::string_view text) {
    if (code_point_count(text) > asking_max) return false;
    const auto said = fold(trim(text));
    return std::ranges::any_of(rules.person_words,
                               [&](const std::string& word) { return said.contains(fold(word)); });
}

std::optional<Instant> silent_since(const Chat& chat) {
    if (chat.state != State::talking && chat.state != State::answering) return std::nullopt;
    if (!chat.said_to_at) return std::nullopt;
    if (chat.customer_said_at && *chat.customer_said_at > *chat.said_to_at) return std::nullopt;
    return chat.said_to_at;
}

SilenceStep silence_of(const Chat& chat, const standard::ChatRules& rules, Instant now) {
    if (chat.state != State::talking && chat.state != State::answering) return {};
    const auto since = silent_since(chat);
    if (!since) return {Silence::none, now + rules.silence_ask};
    if (chat.asked_there_at) {
        const auto end = *chat.asked_there_at + rules.silence_end;
        return now >= end ? SilenceStep{Silence::end, {}} : SilenceStep{Silence::none, end};
    }
    const auto ask = *since + rules.silence_ask;
    return now >= ask ? SilenceStep{Silence::ask, now + rules.silence_end} : SilenceStep{Silence::none, ask};
}

std::optional<Instant> due_at(const Chat& chat) {
    if (chat.state != State::waiting || chat.answered_at || !chat.queued_at) return std::nullopt;
    return *chat.queued_at + chat.answer_limit;
}

bool is_late(const Chat& chat, Instant now) {
    if (!chat.queued_at) return false;
    if (chat.answered_at) return *chat.answered_at - *chat.queued_at > chat.answer_limit;
    if (chat.ended_at) return *chat.ended_at - *chat.queued_at > chat.answer_limit;
    return chat.state == State::waiting && now - *chat.queued_at > chat.answer_limit;
}

void put_in_order(std::vector<Chat>& waiting, const standard::ChatRules& rules) {
    const auto rank = [&](const Chat& chat) {
        const auto* queue = standard::chat_queue(rules, chat.queue);
        std::int64_t priority = 0;
        if (queue != nullptr)
            if (const auto found = queue->priority.find(chat.segment); found != queue->priority.end())
                priority = found->second;
        return std::tuple{-priority, chat.waiting_since.value_or(chat.opened_at), chat.chat_id};
    };
    std::ranges::sort(waiting, [&](const Chat& a, const Chat& b) { return rank(a) < rank(b); });
}

std::string transcript(std::span<const Turn> turns, std::span<const Speaker> speakers,
                       const std::string& zone, std::size_t max) {
    std::string out;
    for (const auto& turn : turns) {
        if (turn.kind == Kind::note || turn.kind == Kind::event) continue;
        const auto time = local_text(instant_of_id(turn.turn_id.number), zone);  // 2026-03-02 09:00 ...
        out += fmt::format("[{}] {}: {}\n", time.size() >= 16 ? time.substr(11, 5) : time,
                           said_by(turn, speakers), words_of(turn));
    }
    if (!out.empty()) out.pop_back();
    if (code_point_count(out) <= max) return out;
    constexpr std::string_view gap = "\n[…… 中间略 left out ……]\n";
    const auto room = max - std::min(max, code_point_count(gap));
    const auto head = truncate_code_points(out, room / 2);
    auto tail_at = out.size();
    for (std::size_t left = room - room / 2; left > 0 && tail_at > head.size(); --left) {
        --tail_at;
        while (tail_at > head.size() && (static_cast<unsigned char>(out[tail_at]) & 0xC0U) == 0x80U)
            --tail_at;
    }
    return head + std::string{gap} + out.substr(tail_at);
}

void name_customer(std::span<Turn> turns, const std::string& name) {
    constexpr std::string_view placeholder = "{customer}";
    for (auto& turn : turns) {
        if (turn.side != Side::agent || turn.kind != Kind::text) continue;
        for (auto at = turn.text.find(placeholder); at != std::string::npos;
             at = turn.text.find(placeholder, at + name.size()))
            turn.text.replace(at, placeholder.size(), name);
    }
}

std::string last_words(std::span<const Turn> turns) {
    for (auto i = turns.size(); i > 0; --i)
        if (turns[i - 1].side == Side::customer && turns[i - 1].kind == Kind::text) return turns[i - 1].text;
    return {};
}

std::string written(std::span<const Cited> articles) {
    boost::json::array out;
    for (const auto& one : articles)
        out.push_back(boost::json::object{{"id", one.article_id},
                                          {"code", one.code},
                                          {"title", one.title},
                                          {"heading", one.heading},
                                          {"passage", one.passage},
                                          {"confidence", one.confidence}});
    return boost::json::serialize(out);
}

std::vector<Cited> read_articles(std::string_view text) {
    boost::system::error_code wrong;
    const auto kept = boost::json::parse(text, wrong);
    std::vector<Cited> out;
    if (wrong || !kept.is_array()) return out;
    for (const auto& one : kept.get_array()) {
        if (!one.is_object()) continue;
        const auto& from = one.get_object();
        const auto* id = from.if_contains("id");
        const auto* sure = from.if_contains("confidence");
        if (id == nullptr || !id->is_int64() || sure == nullptr || !sure->is_number()) continue;
        out.push_back({id->get_int64(), text_of(from, "code"), text_of(from, "title"),
                       text_of(from, "heading"), text_of(from, "passage"), sure->to_number<double>()});
    }
    return out;
}

bool is_canned_code(std::string_view code) {
    return !code.empty() && std::ranges::all_of(code, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::optional<std::string> unknown_placeholder(std::string_view text) {
    constexpr std::array known{std::string_view{"customer"}, std::string_view{"agent"},
                               std::string_view{"ticket"}};
    for (auto at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        const auto end = text.find('}', at);
        const auto name = text.substr(at + 1, end == text.npos ? text.npos : end - at - 1);
        if (end == text.npos || std::ranges::find(known, name) == known.end())
            return truncate_code_points(name, asking_max);
    }
    return std::nullopt;
}

}  // namespace bihuan::chat
