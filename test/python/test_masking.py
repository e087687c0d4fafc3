import json
from urllib.parse import quote

import pytest


@pytest.mark.parametrize("secret", ["plain", "with 'one\" and \\", "a/b c&d=é", "tab\there", "{'"])
def test_a_secret_is_known_in_every_form_in_which_a_program_prints_it(runtime, secret):
    forms = runtime("masking").printed_forms(secret)
    assert secret in forms
    assert json.dumps(secret, ensure_ascii=False)[1:-1] in forms
    assert quote(secret, safe="") in forms
    assert secret.replace("\\", "\\\\").replace("\t", "\\t").replace("'", "\\'") in forms


def test_each_line_of_a_secret_of_several_lines_is_one(runtime):
    forms = runtime("masking").printed_forms("-----BEGIN-----\nMIIE\n\n-----END-----\n")
    assert {"-----BEGIN-----", "MIIE", "-----END-----"} <= set(forms)
    assert not any(form.strip() == "" for form in forms)
