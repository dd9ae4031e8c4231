// Routes of chats for customers, agents and leads; see api/chat.yaml.
#pragma once

#include <vector>

#include "chat/calls.hpp"
#include "http/http.hpp"

namespace bihuan::chat {

std::vector<Route> routes(const Context& context);

}  // namespace bihuan::chat
