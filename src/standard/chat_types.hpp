// Part of standard's face (see types.hpp): the chat of the portal, its queues and limits (4.2.2).
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

struct ChatQueue : Term {
    std::vector<std::string> segments, languages;  // of customers who wait here; empty: any
    std::vector<std::string> skills;               // asked of whoever answers
    std::int64_t level = 1;                        // that each skill is needed at
    std::map<std::string, std::int64_t> priority;  // by segment; the greater is answered first, absent: 0
    std::string organization_code;                 // whose chats they are
    std::string calendar;                          // when people answer
};
// A standard of before, which has none of it, goes by these; without a queue the knowledge base answers
// alone.
struct ChatRules {
    std::vector<ChatQueue> queues;                   // the first that fits a customer
    Duration answer = std::chrono::seconds{60};      // from the queue to a person
    std::int64_t level_percent = 80;                 // of chats to be answered in time
    std::int64_t chats_max = 4;                      // of an agent at once
    std::int64_t wait_of = 20;                       // finished chats that the wait is told from, and
    std::int64_t wait_least = 3;                     // how many of them it takes to tell it
    Duration offer = std::chrono::seconds{20};       // then it is offered to the next
    std::int64_t articles_max = 3;                   // of an answer
    std::int64_t unhelped_max = 2;                   // answers that did not help; then a person
    std::vector<std::string> person_words;           // whoever says one of these asks for a person
    Duration silence_ask = std::chrono::minutes{5};  // a customer who says nothing is asked if they are there
    Duration silence_end = std::chrono::minutes{5};  // and then the chat ends
    Duration wrap_up = std::chrono::minutes{10};     // then the record is written without a result
    Duration look = std::chrono::minutes{30};        // a lead reads another's chat for so long
    Duration rate_within = std::chrono::days{7};     // a chat that has ended
    Duration typing_every = std::chrono::seconds{2};
    std::int64_t text_max = 2000;
    std::int64_t turns_minute_max = 20;  // of a customer
    std::int64_t turns_max = 2000;       // of a chat
    std::int64_t files_max = 20;
    std::vector<std::string> media_types;  // by a file's first bytes; none: no files
    std::string category;                  // of a message that is left
};
const ChatQueue* chat_queue(const ChatRules& rules, std::string_view code);
// Where such a customer waits; null: there is no queue.
const ChatQueue* chat_queue_for(const ChatRules& rules, std::string_view segment, std::string_view language);

}  // namespace bihuan::standard
