// A chat, its turns and ready words as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "chat/types.hpp"
#include "file/types.hpp"
#include "tone/types.hpp"

namespace bihuan::chat {

struct Chat {
    ChatId chat_id;
    OrganizationId organization_id;
    CustomerId customer_id;
    std::string language = "zh-CN", segment;
    State state = State::answering;
    std::string queue;  // of the standard
    HandOver hand_over = HandOver::none;
    Instant opened_at{};
    std::optional<Instant> queued_at;      // first
    std::optional<Instant> waiting_since;  // of this wait
    std::optional<Instant> answered_at;    // first, by a person
    std::optional<Instant> ended_at;
    UserId agent_id;  // who talks, or talked last
    UserId offered_to_id;
    std::optional<Instant> offered_until;
    std::vector<std::int64_t> asked;  // whom it was offered to in vain, once a time
    TicketId ticket_id;
    tone::Level tone = tone::Level::calm;  // the worst that was heard
    std::int64_t unhelped = 0;             // answers that did not help
    std::int64_t turns = 0;
    std::string result;  // code of the standard
    std::optional<std::int64_t> rating;
    TurnId customer_read_id, agent_read_id, last_turn_id;
    Side last_side = Side::system;
    std::optional<Instant> customer_said_at, said_to_at;  // the latest words of each side
    std::optional<Instant> asked_there_at;                // since the customer's last words
    Duration answer_limit{};                              // of the standard when it entered the queue
    bool has_clock = false;                               // the answer clock runs
    bool is_recorded = false;                             // its contact record is written
    bool has_words = false;                               // that are kept
    std::string question;                                 // the first words, in clear: the store seals them
    bool is_question_new = false;                         // to be kept with the next save
    std::int64_t version = 0;
};

struct Cited {  // an article as it was when it answered
    std::int64_t article_id = 0;
    std::string code, title, heading, passage;
    double confidence = 0;
    bool operator==(const Cited&) const = default;
};

struct Turn {
    TurnId turn_id;
    ChatId chat_id;
    Side side = Side::system;
    Kind kind = Kind::event;
    UserId user_id;               // of agents
    std::string text;             // in clear: the store seals it
    std::vector<Cited> articles;  // sealed likewise
    file::FileId file_id;
    std::optional<Happened> event;
    std::optional<bool> helped;  // of an answer
    std::string client_key;
    tone::Level tone = tone::Level::calm;
    bool is_gone = false;  // its words' time has come
};

struct Canned {
    CannedId canned_reply_id;
    std::string code, language, text;
    std::int64_t used = 0;
    Instant changed_at{};
    std::int64_t version = 0;
};

}  // namespace bihuan::chat
