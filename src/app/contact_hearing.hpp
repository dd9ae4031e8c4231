// Which contacts record themselves (4.1.3, 4.3.1): a ticket's result told to its customer, and every reply.
#pragma once

#include "app/program.hpp"
#include "contact/calls.hpp"

namespace bihuan {

contact::Context contact_context(const Program& program);
void hear_contacts(Unit& unit, const FieldCipher& cipher, const Event& event);

}  // namespace bihuan
