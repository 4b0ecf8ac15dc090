import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LangContext } from '#web/lang.ts';
import type { OfferedRole } from '../sign-in/offered-roles.ts';
import { HomePage } from './home-page.tsx';

const CLERK: OfferedRole = {
  positionId: '0190a000-0000-7000-8000-000000000001',
  personId: '0190a000-0000-7000-8000-000000000002',
  title: 'Văn thư',
  organisationName: 'Ủy ban nhân dân tỉnh Thái Bình',
  vi: 'Vào sổ và phát hành',
  en: 'Registers and issues',
};

function draw(roles: readonly OfferedRole[]): string {
  const page = (
    <LangContext.Provider value="vi">
      <HomePage roles={roles} />
    </LangContext.Provider>
  );
  return String(page);
}

test('a guest finds where to sign in and what everybody may read', () => {
  const html = draw([]);
  for (const href of ['/dang-nhap', '/phap-luat', '/phap-luat/quy-dinh', '/nhat-ky', '/api'])
    assert.ok(html.includes(`href="${href}"`), href);
  assert.ok(!html.includes('<form'), 'without roles nothing can be entered');
});

test('in the demonstration each role is entered with a button that says whose it is', () => {
  const html = draw([CLERK]);
  assert.match(html, /aria-label="Vào vai này: Văn thư, Ủy ban nhân dân tỉnh Thái Bình"/);
  assert.ok(html.includes(`value="${CLERK.positionId}"`));
});
